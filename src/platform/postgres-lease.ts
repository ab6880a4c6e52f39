// A lease: each program that uses the embedded database holds a shared lock in it, so that the last one knows that it is
// the last (decision 030).
import pg from 'pg'

/** Any number that no other program takes for its advisory lock on the same server. */
const leaseLock = 7_266_306
const answerMs = 5000

export interface Lease {
  /** Runs when the server has gone, unless the lease was given back. */
  onLost: (hear: () => void) => void
  /** Gives it back; answers whether nobody else holds one. Whoever comes then has to wait until the server is gone. */
  giveBack: () => Promise<boolean>
  /** Closes the connection. */
  close: () => Promise<void>
}

/** Takes a lease. Throws when the server does not accept work (yet), or is about to be stopped. */
export const takeLease = async (url: string): Promise<Lease> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
    application_name: `tanomi ${process.pid}`,
  })
  let hearLost = (): void => {}
  let isLost = false
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [leaseLock])
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  client.on('end', () => {
    isLost = true
    hearLost()
  })
  const giveBack = async (): Promise<boolean> => {
    hearLost = () => {}
    await client.query('select pg_advisory_unlock_shared($1)', [leaseLock])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [leaseLock])
    return rows[0]?.last === true
  }
  return {
    onLost: (hear) => {
      hearLost = hear
      if (isLost) hear()
    },
    giveBack,
    close: () => client.end(),
  }
}

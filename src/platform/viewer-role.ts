import pg from 'pg'

/**
 * Makes the role that pages are read by, with its rights and row policies (decision 165), and answers whether they stand: the owner of
 * a database that was given to us may not make roles. To be called after the migrations and the queue's tables.
 */
export const prepareViewer = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('begin')
    // Two servers that start together take turns.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('viewer-role', 0))`)
    const { rows } = await client.query<{ stands: boolean }>('select prepare_viewer() as stands')
    await client.query('commit')
    return rows[0]?.stands ?? false
  } finally {
    await client.end()
  }
}

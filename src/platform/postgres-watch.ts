// Looks after the embedded server: when it dies it is started again, within bounds.
import type { Log } from './log'
import type { Lease } from './postgres-lease'

const firstWaitMs = 100
const waitMsMax = 2000
/** So many starts in a row that came to nothing, within some ten seconds, and we give up. */
const triesMax = 8
/** A server that lived so long was a good start. */
const goodMs = 2000

interface WatchOptions {
  lease: Lease
  /** Adopts whoever runs by now, or starts a server. */
  bringUp: (signal: AbortSignal) => Promise<Lease>
  onGivenUp?: ((error: Error) => void) | undefined
  log?: Log | undefined
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const isDiskFullIn = (error: Error): boolean =>
  /No space left on device|Disk quota exceeded/.test(error.message)

const giveBack = async (lease: Lease): Promise<boolean> => {
  try {
    return await lease.giveBack()
  } catch {
    // It does not answer: nobody else can use it either.
    return true
  } finally {
    lease.close().catch(() => {})
  }
}

export interface Watch {
  /** Ends the watch and gives the lease back; whether nobody else uses the server. Null: it was away. */
  stop: () => Promise<boolean | null>
}

/**
 * Holds the lease; whenever it is lost, brings the server back, waiting longer after each failure (100 ms to 2 s). All
 * programs that use it do so: PostgreSQL's own pid file decides who starts it. As long as the disk is full it goes on.
 */
export const watchServer = ({ lease: first, bringUp, onGivenUp, log }: WatchOptions): Watch => {
  const stopping = new AbortController()
  let lease: Lease | null = null
  let reviving: Promise<void> = Promise.resolve()
  let since = 0
  let tries = 0

  const hold = (next: Lease): void => {
    lease = next
    since = performance.now()
    next.onLost(lost)
  }
  const lost = (): void => {
    lease = null
    tries = performance.now() - since > goodMs ? 0 : tries + 1
    if (tries > triesMax) {
      onGivenUp?.(new Error('The database ends again and again'))
      return
    }
    log?.error('the database has ended; it is brought back')
    reviving = revive()
  }
  const revive = async (): Promise<void> => {
    for (; !stopping.signal.aborted; tries++) {
      if (tries > 0) await pause(Math.min(firstWaitMs * 2 ** tries, waitMsMax))
      try {
        hold(await bringUp(stopping.signal))
        log?.info('the database is back')
        return
      } catch (error) {
        log?.error({ err: error }, 'the database could not be brought back')
        if (tries < triesMax || isDiskFullIn(error as Error)) continue
        onGivenUp?.(error as Error)
        return
      }
    }
  }
  hold(first)

  const stop = async (): Promise<boolean | null> => {
    stopping.abort()
    await reviving
    return lease && giveBack(lease)
  }
  return { stop }
}

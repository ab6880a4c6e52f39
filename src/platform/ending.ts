// How the process ends: by a signal, or by an error that nobody caught. What was opened is closed in reverse order.
import type { Log } from './log'
import { isOutage } from './outage'

/** Longer than all the bounds of what is closed: whatever hangs then is left to the system. */
const allMs = 45_000

type Close = () => unknown

export interface Ending {
  /** Something was opened: closed before what was opened earlier. While the process ends already, at once. */
  onEnd: (name: string, close: Close) => void
  /** Closes everything and ends the process. A second call only makes the exit code worse. */
  end: (code: number) => void
  isEnding: () => boolean
}

/** @param exit ends the process; tests hand in their own. */
export const makeEnding = (log: Log, exit: (code: number) => void = process.exit): Ending => {
  const open: { name: string; close: Close }[] = []
  let isEnding = false
  let worst = 0

  const closeLast = async (): Promise<void> => {
    const last = open.pop()
    try {
      await last?.close()
    } catch (error) {
      log.error({ err: error, what: last?.name }, 'could not be closed')
    }
  }
  const closeAll = async (): Promise<void> => {
    while (open.length > 0) await closeLast()
    exit(worst)
  }
  const end = (code: number): void => {
    worst = Math.max(worst, code)
    if (isEnding) return
    isEnding = true
    setTimeout(() => {
      log.error({ left: open.map(({ name }) => name) }, 'not everything could be closed in time')
      exit(1)
    }, allMs).unref()
    void closeAll()
  }
  const onEnd = (name: string, close: Close): void => {
    open.push({ name, close })
    if (isEnding) void closeLast()
  }
  return { onEnd, end, isEnding: () => isEnding }
}

/** A supervisor's signal, Ctrl-C, and a terminal that was closed: all end the process in order. */
export const endOnSignals = ({ end }: Ending): void => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(0))
}

/**
 * The last handler. After an error that nobody caught nobody knows what state the process is in: it finishes what runs
 * and ends with 1, so that a supervisor starts it anew. A promise that only an outage rejected is no such error.
 */
export const endOnErrors = ({ end }: Ending, log: Log): void => {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught')
    end(1)
  })
  process.on('unhandledRejection', (error) => {
    if (isOutage(error)) return log.error({ err: error }, 'outage that nobody waited for')
    log.fatal({ err: error }, 'an error that nobody caught')
    end(1)
  })
  // Nobody reads what we write any more, or the disk is full: no reason to end.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
}

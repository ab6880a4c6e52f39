import { pino } from 'pino'
import type { Config } from './config'

/** What waits to be written while the disk is full; beyond it, lines are dropped. */
const waitingBytesMax = 4 * 1024 * 1024

/** Standard output. A disk that is full ends neither the process nor the log: what waits is written once there is room. */
const output = () => {
  const destination = pino.destination({ fd: 1, sync: true, maxLength: waitingBytesMax })
  destination.on('error', () => {})
  return destination
}

/** Structured logs, one JSON line each. Personal data and secrets are never logged; ids are. */
export const makeLog = (config: Pick<Config, 'logLevel'>) =>
  pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', '*.password', 'token', '*.token', 'headers.cookie', 'headers.authorization'],
    },
    output(),
  )

export type Log = ReturnType<typeof makeLog>

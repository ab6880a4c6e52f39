import { pino } from 'pino'
import type { Config } from './config'

/** Structured logs, one JSON line each. Personal data and secrets are never logged; ids are. */
export const makeLog = (config: Pick<Config, 'logLevel'>) =>
  pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['password', '*.password', 'token', '*.token', 'headers.cookie', 'headers.authorization'],
  })

export type Log = ReturnType<typeof makeLog>

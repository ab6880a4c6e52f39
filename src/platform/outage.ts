// What the database or the disk refuses for a while: nobody's bug, and gone when the cause is.

/**
 * Connection lost or refused (08), too little disk, memory or connections (53), shut down or starting (57P), I/O error
 * (58030), and a server that became a standby while we were connected (25006).
 */
const outageStates = /^(08...|53...|57P..|58030|25006)$/
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
])
const diskCodes = new Set(['ENOSPC', 'EDQUOT', '53100'])
/** Errors that the driver and its pool word themselves, without a code. */
const driverWords =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed and is not queryable)/

interface SystemError {
  code?: string | undefined
  syscall?: string
  message: string
  cause?: unknown
}

/** The error and what caused it: libraries wrap what the driver threw. */
const chainOf = (error: unknown): SystemError[] => {
  const chain: SystemError[] = []
  for (let one = error; one instanceof Error && chain.length < 5; one = one.cause)
    chain.push(one as SystemError)
  return chain
}

/** Whether the disk is full, for a file or for the database. */
export const isDiskFull = (error: unknown): boolean =>
  chainOf(error).some(({ code }) => code !== undefined && diskCodes.has(code))

const isLostConnection = ({ code, syscall, message }: SystemError): boolean =>
  (code !== undefined && (outageStates.test(code) || connectionCodes.has(code))) ||
  // The socket of a server that is not running.
  (code === 'ENOENT' && syscall === 'connect') ||
  driverWords.test(message)

/**
 * Whether the database or the disk is away: the one place that knows (answered 503). Such a statement, or the commit
 * around it, may have been carried out all the same: it is never run a second time.
 */
export const isOutage = (error: unknown): boolean =>
  isDiskFull(error) || chainOf(error).some(isLostConnection)

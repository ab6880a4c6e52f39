// For every kind of test with a database: a connection to anywhere but the database, made while a transaction is open, fails
// the test that made it (§4.3). Set up once per worker; HTTP, SMTP and S3 all come through a socket.
import net from 'node:net'
import { inject } from 'vitest'
import { isInTransaction } from '../../src/platform/db'

type Connect = typeof net.Socket.prototype.connect
const marked = Symbol.for('tanomi.no-network-in-transactions')

const portOf = (given: unknown): string | null => {
  const [first] = Array.isArray(given) ? given : [given]
  if (typeof first === 'number') return String(first)
  const { port, path } = (first ?? {}) as { port?: number | string; path?: string }
  return path ? null : String(port ?? '')
}

const watch = (databasePort: string): void => {
  const socket = net.Socket.prototype as net.Socket & { [marked]?: true }
  if (socket[marked]) return
  socket[marked] = true
  const connect = socket.connect as (...given: unknown[]) => net.Socket
  socket.connect = function (this: net.Socket, ...given: unknown[]) {
    const port = portOf(given[0])
    if (isInTransaction() && port !== null && port !== databasePort)
      throw new Error(`A connection to port ${port} was made inside a database transaction`)
    return connect.apply(this, given)
  } as Connect
}

watch(new URL(process.env['DATABASE_URL'] ?? inject('serverUrl').replace('TEMPLATE_NAME', 'x')).port)

// The port: opened, and closed without cutting anybody off.
import type { Server } from 'node:http'
import net from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Config } from '../config'

export interface Serving {
  /** Takes no more requests and lets those that run finish; whoever is not done after `boundMs` is cut off. */
  drain: (boundMs: number) => Promise<void>
}

type Place = Pick<Config, 'port' | 'host'>

/**
 * Sockets that listen on the port beside the server's own. Node accepts one connection of each listening socket per turn
 * of the event loop (libuv since 1.45), and a turn under load takes as long as the pages drawn in it: with a single socket
 * four hundred visitors who came at once waited three seconds to be heard at all (decision 061).
 */
const moreSockets = 63

const closed = (server: net.Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))

const drain = async (server: Server, more: readonly net.Server[], boundMs: number): Promise<void> => {
  // A connection kept open by a visitor who asks for nothing is closed as soon as it is idle.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const bound = setTimeout(() => server.closeAllConnections(), boundMs)
  const all = Promise.all([server, ...more].map(closed))
  server.closeIdleConnections()
  await all
  clearInterval(idle)
  clearTimeout(bound)
}

const settingAtFault = (code: string | undefined, { port, host }: Place): string => {
  if (code === 'EADDRINUSE') return `PORT: ${port} is in use by another program`
  if (code === 'EACCES') return `PORT: ${port} may not be opened by this user`
  return `HOST: ${host} is no address of this machine (${code})`
}

const open = (server: net.Server, at: net.ListenOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** Whether the port could be opened: asked first, so that a second start does not prepare a whole database in vain. */
export const checkPort = async (at: Place): Promise<void> => {
  const probe = net.createServer()
  await open(probe, at).catch((error: NodeJS.ErrnoException) => {
    throw new Error(settingAtFault(error.code, at), { cause: error })
  })
  await closed(probe)
}

/** Opens the port on several sockets; false where the system does not spread connections over them (it is Linux that does). */
const openShared = async (server: Server, more: readonly net.Server[], at: Place): Promise<boolean> => {
  try {
    await open(server, { ...at, reusePort: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTSUP') return false
    throw error
  }
  const { port } = server.address() as net.AddressInfo
  await Promise.all(more.map((one) => open(one, { ...at, port, reusePort: true })))
  return true
}

/** Opens the port. Throws one sentence that names the setting at fault. */
export const listen = async (
  fetch: (request: Request) => Response | Promise<Response>,
  at: Place,
): Promise<Serving> => {
  // Sockets that share a port would share it with another server, too: whether it is free is asked without sharing.
  await checkPort(at)
  const server = createAdaptorServer({ fetch }) as Server
  const hand = (socket: net.Socket): unknown => server.emit('connection', socket)
  const more = Array.from({ length: moreSockets }, () =>
    net.createServer({ allowHalfOpen: true, noDelay: true }, hand),
  )
  const isShared = await openShared(server, more, at)
  if (!isShared) await open(server, at)
  return { drain: (boundMs) => drain(server, isShared ? more : [], boundMs) }
}

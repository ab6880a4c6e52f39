// The port: opened, and closed without cutting anybody off.
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Config } from '../config'

export interface Serving {
  /** Takes no more requests and lets those that run finish; whoever is not done after `boundMs` is cut off. */
  drain: (boundMs: number) => Promise<void>
}

const drain = (server: Server, boundMs: number): Promise<void> =>
  new Promise((resolve) => {
    // A connection kept open by a visitor who asks for nothing is closed as soon as it is idle.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const bound = setTimeout(() => server.closeAllConnections(), boundMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(bound)
      resolve()
    })
    server.closeIdleConnections()
  })

const settingAtFault = (code: string | undefined, { port, host }: Pick<Config, 'port' | 'host'>): string => {
  if (code === 'EADDRINUSE') return `PORT: ${port} is in use by another program`
  if (code === 'EACCES') return `PORT: ${port} may not be opened by this user`
  return `HOST: ${host} is no address of this machine (${code})`
}

/** Opens the port. Throws one sentence that names the setting at fault. */
export const listen = (
  fetch: (request: Request) => Response | Promise<Response>,
  at: Pick<Config, 'port' | 'host'>,
): Promise<Serving> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch }) as Server
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(settingAtFault(error.code, at), { cause: error })),
    )
    server.listen(at.port, at.host, () => resolve({ drain: (boundMs) => drain(server, boundMs) }))
  })

/** Whether the port could be opened: asked first, so that a second start does not prepare a whole database in vain. */
export const checkPort = async (at: Pick<Config, 'port' | 'host'>): Promise<void> => {
  const probe = await listen(() => new Response(), at)
  await probe.drain(0)
}

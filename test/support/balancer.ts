// A balancer that hands each request to the other server, whoever sends it: harsher than any real one.
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Balancer {
  readonly base: string
  readonly port: number
  /** Where the servers are, once they have started. */
  readonly serve: (bases: readonly string[]) => void
  /** How many requests each server got. */
  readonly served: () => readonly number[]
  readonly close: () => Promise<void>
}

const pass = (request: http.IncomingMessage, answer: http.ServerResponse, base: string): void => {
  const { method, headers, url = '/' } = request
  const onward = http.request(base + url, { method, headers, agent: false }, (found) => {
    answer.writeHead(found.statusCode ?? 502, found.headers)
    found.pipe(answer)
  })
  onward.on('error', () => answer.headersSent || answer.writeHead(502).end())
  answer.on('close', () => onward.destroy())
  request.pipe(onward)
}

export const startBalancer = async (): Promise<Balancer> => {
  let bases: readonly string[] = []
  let turn = 0
  const counts: number[] = []
  const server = http.createServer((request, answer) => {
    const place = turn++ % bases.length
    counts[place] = (counts[place] ?? 0) + 1
    pass(request, answer, bases[place] ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    serve: (found) => {
      bases = found
    },
    served: () => counts,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

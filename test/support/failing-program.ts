// A small program over the real port and the real last handler: answers /slow after its first argument's milliseconds,
// and fails outside every request once it was asked for /fail.
import { setTimeout as pause } from 'node:timers/promises'
import { endOnErrors, endOnSignals, makeEnding } from '../../src/platform/ending'
import { listen } from '../../src/platform/http/serving'
import { makeLog } from '../../src/platform/log'

const [slowMs = '0', port = '0'] = process.argv.slice(2)
const log = makeLog({ logLevel: 'error' })
const ending = makeEnding(log)
endOnErrors(ending, log)
endOnSignals(ending)

const failures: Record<string, () => void> = {
  '/throw': () => {
    throw new Error('a bug')
  },
  '/reject': () => void Promise.reject(new Error('a bug')),
  '/outage': () => void Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
}

const answer = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  if (pathname === '/slow') await pause(Number(slowMs))
  const fail = failures[pathname]
  if (fail) setImmediate(fail)
  return new Response('answered')
}

const serving = await listen(answer, { port: Number(port), host: '127.0.0.1' })
ending.onEnd('requests', () => serving.drain(2000))

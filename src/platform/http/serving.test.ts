import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { freePort } from '../../../test/support/site-process'
import { listen } from './serving'

const visitors = 60

/** Connects and asks from a thread of its own, while this one does nothing else; posts when all have been sent. */
const crowd = `
  const { parentPort, workerData: { port, visitors, arrived } } = require('node:worker_threads')
  const net = require('node:net')
  let sent = 0
  const sockets = Array.from({ length: visitors }, () => {
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n', () => {
        if (++sent < visitors) return
        Atomics.store(arrived, 0, 1)
        Atomics.notify(arrived, 0)
      }))
    return socket.resume()
  })
  Promise.all(sockets.map((socket) => new Promise((done) => socket.on('close', done)))).then(() => parentPort.postMessage('done'))
`

const turn = () => new Promise((resolve) => setImmediate(resolve))

test.runIf(process.platform === 'linux')(
  'a crowd that came while a page was drawn is heard within a few turns, not one visitor a turn',
  async () => {
    const port = await freePort()
    let heard = 0
    const serving = await listen(
      () => {
        heard++
        return new Response('here')
      },
      { port, host: '127.0.0.1' },
    )
    const arrived = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(crowd, { eval: true, workerData: { port, visitors, arrived } })
    Atomics.wait(arrived, 0, 0, 20_000)
    for (let turns = 0; turns < 8; turns++) await turn()
    expect(heard).toBeGreaterThan(visitors / 2)
    await once(worker, 'message')
    expect(heard).toBe(visitors)
    await serving.drain(1000)
    await worker.terminate()
  },
)

test('a port that another server shares among its sockets is in use', async () => {
  const port = await freePort()
  const serving = await listen(() => new Response('here'), { port, host: '127.0.0.1' })
  await expect(listen(() => new Response('there'), { port, host: '127.0.0.1' })).rejects.toThrow(
    `PORT: ${port} is in use by another program`,
  )
  await serving.drain(1000)
})

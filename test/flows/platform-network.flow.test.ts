// No network call inside a database transaction (§4.3).
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, isInTransaction } from '../../src/platform/db'
import { makeMailer } from '../../src/platform/mail'
import { useTestApp } from '../support/test-app'

const app = useTestApp()
let server: http.Server
let url: string
beforeAll(async () => {
  server = http.createServer((_request, answer) => answer.end('ok'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise<void>((resolve) => void server.close(() => resolve()))
})

const get = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = http.get(url, { agent: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject)
  })

test('a connection made inside a transaction fails, by whatever it is made', async () => {
  await expect(
    inTransaction(app.db, () => fetch(url, { headers: { connection: 'close' } })),
  ).rejects.toThrow()
  await expect(inTransaction(app.db, get)).rejects.toThrow('inside a database transaction')
  expect(await get()).toBe(200)
})

test('what an ended transaction began may speak to others', async () => {
  let later = Promise.resolve(0)
  await inTransaction(app.db, async () => {
    later = new Promise<void>((resolve) => void setTimeout(resolve, 20)).then(get)
  })
  expect(isInTransaction()).toBe(false)
  expect(await later).toBe(200)
})

test('a letter leaves outside any transaction', async () => {
  const { port } = new URL(url)
  const mailer = makeMailer({ ...app.deps.config, smtpUrl: `smtp://127.0.0.1:${port}` })
  const letter = {
    ...{
      id: 'l',
      to: 'aoi@example.jp',
      subject: 's',
      body: 'b',
      at: app.clock.now(),
      path: null,
      lang: null,
    },
    ...{ name: null, action: null, facts: null, entries: null, isComposed: true, html: null },
  }
  const context = { db: app.db, at: app.clock.now(), services: app.deps }
  const sent = inTransaction(app.db, () => mailer.deliver(context, letter))
  await expect(sent).rejects.toThrow('The mail server was called inside a database transaction')
})

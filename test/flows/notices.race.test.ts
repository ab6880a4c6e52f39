import { expect, test } from 'vitest'
import { makeApp } from '../../src/app'
import { inTransaction } from '../../src/platform/db'
import { startLiveHub, tellLive } from '../../src/platform/live'
import { newcomer, signedCookie } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()

test('an open page hears what concerns its reader, once it is kept, and nobody else', async () => {
  const hub = startLiveHub(app.url, app.deps.log)
  const person = await newcomer(app, { name: '葵', email: 'aoi-live@example.jp' })
  const site = makeApp({ ...app.deps, live: hub })
  const stop = new AbortController()
  const jar = await signedCookie(app, `token-${person.memberId}`)
  const headers = { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
  const answer = await site.request('http://tanomi.test/live', { headers, signal: stop.signal })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  let heard = ''
  const hear = async (word: string): Promise<void> => {
    while (!heard.includes(word)) heard += new TextDecoder().decode((await reader.read()).value)
  }
  await hear('pulse')
  const { db } = app
  // The hub listens within a moment of its start; draft again does no harm.
  const again = setInterval(() => {
    void inTransaction(db, async (tx) => {
      await tellLive(tx, { memberId: 'somebody-else', topic: 'secret' })
      await tellLive(tx, { memberId: person.memberId, topic: 'notices' })
    })
  }, 50)
  await hear('event: news\ndata: notices')
  clearInterval(again)
  expect(heard).not.toContain('secret')
  stop.abort()
  await reader.cancel()
  await hub.stop()
})

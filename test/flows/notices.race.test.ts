import { expect, test } from 'vitest'
import { makeApp } from '../../src/app'
import { openThread, writeMessage } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
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

test('a message is heard by its recipient, and not by its sender', async () => {
  const hub = startLiveHub(app.url, app.deps.log)
  const freelancer = await newcomer(app, { name: '葵', email: 'aoi-message@example.jp' })
  const client = await newcomer(app, { name: '健', email: 'ken-message@example.jp', side: 'client' })
  const heard = { freelancer: [] as string[], client: [] as string[] }
  const into = (topics: string[]) => ({ hear: (topic: string) => void topics.push(topic), end: () => {} })
  hub.subscribe(freelancer.memberId, into(heard.freelancer))
  hub.subscribe(client.memberId, into(heard.client))
  const parties = { freelancerId: freelancer.memberId, clientId: client.memberId }
  const at = app.clock.now()
  const context = { contextKind: 'direct', contextId: 'direct', title: '相談', tied: true } as const
  const threadId = await inTransaction(app.db, (tx) =>
    openThread(tx, { id: newId(at), ...context, ...parties, at }),
  )
  const write = () =>
    inTransaction(app.db, (tx) =>
      writeMessage(tx, {
        id: newId(app.clock.now()),
        threadId,
        senderId: client.memberId,
        body: '届きましたか',
        fileIds: [],
        noReplyNeeded: false,
        at: app.clock.now(),
      }),
    )
  // The hub listens within a moment of its start: each try is a message of its own.
  const heardAfterWriting = async () => {
    await write()
    return heard.freelancer
  }
  await expect.poll(heardAfterWriting, { timeout: 10_000 }).toContain(`thread:${threadId}`)
  expect(heard.client).toEqual([])
  await hub.stop()
})

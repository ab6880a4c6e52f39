// Lists that grow while somebody reads them, and what stands in them (issue 11, 18 and §8 row 21).
import { beforeEach, expect, test } from 'vitest'
import { openThread } from '../../src/modules/messages'
import { threadsPerPage } from '../../src/modules/messages/queries-list'
import { tellMember } from '../../src/modules/notices'
import { noticesPerPage } from '../../src/modules/notices/queries'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { offered } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
})

/** A conversation about something of its own. */
const opened = async (n: number): Promise<string> => {
  app.clock.forward({ minutes: 1 })
  const at = app.clock.now()
  const pair = { freelancerId: freelancer.memberId, clientId: client.memberId }
  return inTransaction(app.db, (tx) =>
    openThread(tx, {
      ...{ id: newId(at), contextKind: 'job', contextId: newId(at), ...pair },
      ...{ title: `相談 ${n}`, tied: true, at },
    }),
  )
}

/** The client writes: as facts, without the way through the form. */
const said = async (threadId: string): Promise<void> => {
  app.clock.forward({ minutes: 1 })
  const at = app.clock.now()
  const message = { id: newId(at), threadId, senderId: client.memberId, body: 'ご相談です。', at }
  await app.db.insertInto('messages').values(message).execute()
  await app.db.updateTable('threads').set({ lastAt: at }).where('id', '=', threadId).execute()
}

const threadsIn = (html: string): string[] =>
  [...html.matchAll(/class="thread-link[^>]*href="\/messages\/(\w{16})"/g)].map(([, id = '']) => id)
const olderIn = (html: string): string =>
  (/<a href="([^"]+)" rel="next"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

test('a word that arrives between two pages of conversations shows none twice and leaves none out', async () => {
  const ids: string[] = []
  for (let n = 0; n < threadsPerPage + 5; n++) ids.unshift(await opened(n))
  for (const id of ids.toReversed()) await said(id)
  const first = (await freelancer.get('/messages')).html
  expect(threadsIn(first)).toEqual(ids.slice(0, threadsPerPage))
  // The last one of the second page moves to the head of the list.
  await said(ids.at(-1) ?? '')
  const second = (await freelancer.get(olderIn(first))).html
  expect(threadsIn(second)).toEqual(ids.slice(threadsPerPage, -1))
  expect(olderIn(second)).toBe('')
  expect(second).toContain('href="/messages"')
  expect(threadsIn((await freelancer.get('/messages')).html)[0]).toBe(ids.at(-1))
})

test('exactly one page of conversations leads to no empty second', async () => {
  for (let n = 0; n < threadsPerPage; n++) await said(await opened(n))
  expect(olderIn((await freelancer.get('/messages')).html)).toBe('')
})

test('a deal whose thread nobody has written in stands in no list of conversations', async () => {
  const thread = await opened(1)
  await said(thread)
  await offered(app, { client, freelancer })
  for (const person of [client, freelancer])
    expect(threadsIn((await person.get('/messages')).html)).toEqual([thread])
})

test('what a reader may do about a message stands behind one button, on the other one’s messages alone', async () => {
  const thread = await opened(1)
  await said(thread)
  const menus = async (person: Person) =>
    (await person.get(`/messages/${thread}`)).html.match(/<details class="more-menu"[\s\S]*?<\/details>/g)
  expect(await menus(client)).toBeNull()
  const [menu, ...others] = (await menus(freelancer)) ?? []
  expect(others).toEqual([])
  for (const words of ['直接取引のお誘いを断る', '通報する', 'のメッセージへの操作'])
    expect(menu).toContain(words)
})

test('a notice that arrives between two pages moves none of those before it', async () => {
  const tell = (n: number) =>
    inTransaction(app.db, (tx) => {
      app.clock.forward({ seconds: 1 })
      const at = app.clock.now()
      const notice = {
        kind: 'order.funded',
        params: { title: `味噌 ${n}` },
        href: '/orders/one',
        at,
      } as const
      return tellMember(tx, { memberId: freelancer.memberId, ...notice }, app.deps.notices)
    })
  for (let n = 0; n < noticesPerPage + 3; n++) await tell(n)
  const titlesIn = (html: string) => [...html.matchAll(/味噌 (\d+)/g)].map(([, n]) => Number(n))
  const first = (await freelancer.get('/notices')).html
  await tell(999)
  const second = (await freelancer.get(olderIn(first))).html
  expect(titlesIn(second)).toEqual([2, 1, 0])
  expect(new Set([...titlesIn(first), ...titlesIn(second)]).size).toBe(noticesPerPage + 3)
})

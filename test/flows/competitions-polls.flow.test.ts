import { beforeEach, expect, test } from 'vitest'
import { entered, opened } from '../support/competitions'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let author: Person
let other: Person
let id: string
let polls: string
beforeEach(async () => {
  client = await ken(app)
  author = await aoi(app)
  other = await misaki(app)
  id = await opened(app, client, { entriesVisibility: 'open' })
  polls = `/competitions/${id}/polls`
  for (const [i, person] of [author, author, other].entries())
    await entered(app, person, { competitionId: id, body: `屋号の案${i + 1}` })
})

const started = async (numbers: string[], question = '看板に合うのは？'): Promise<string> => {
  await client.does(polls, { question, 'entries[]': numbers })
  const rows = await app.db
    .selectFrom('competitionPolls')
    .select('token')
    .where('competitionId', '=', id)
    .orderBy('position', 'desc')
    .execute()
  return `/polls/${rows[0]?.token}`
}
/** Votes of each entry in the first poll. */
const counted = async (): Promise<(string | undefined)[]> =>
  [...(await client.get(polls)).html.matchAll(/応募作品 \d+ · <b>(\d+票)/g)].map(([, votes]) => votes)

test('whoever has the link votes once per browser, and a member once whatever the browser', async () => {
  const link = await started(['1', '3'])
  const [anybody, somebody] = [guest(app), guest(app)]
  expect((await anybody.get(link)).html).toContain('看板に合うのは？')
  expect((await anybody.get(link)).html).not.toContain('屋号の案2')
  await anybody.does(link, { entry: '1' })
  expect((await anybody.get(link)).html).toContain('作品 1 に投票しました')
  await anybody.does(link, { entry: '3' })
  await somebody.does(link, { entry: '1' })
  expect(await counted()).toEqual(['1票', '1票'])
  // The same member in two browsers: the later vote takes the place of the earlier one.
  await other.does(link, { entry: '1' })
  await app.db
    .updateTable('competitionPollVotes')
    .set({ browser: 'f'.repeat(64) })
    .where('memberId', 'is not', null)
    .execute()
  await other.does(link, { entry: '3' })
  expect(await counted()).toEqual(['1票', '2票'])
  const page = await author.get(link)
  expect(page.html).not.toContain('票</b>')
  expect(page.headers.get('x-robots-tag')).toBe('noindex')
})

test('a vote for nothing, for another entry, or after the end is refused', async () => {
  const link = await started(['1', '3'])
  const person = guest(app)
  for (const entry of ['', '2', '9e9'])
    expect((await person.post(link, { entry })).html).toContain('作品を1つ選んで')
  await client.does(`${polls}/1/close`)
  expect((await person.post(link, { entry: '1' })).status).toBe(409)
  expect((await person.get(link)).html).toContain('締め切られました')
  expect((await person.get('/polls/nothing')).status).toBe(404)
})

test('a competition has two polls at most, each of two to eight of its own entries', async () => {
  const few = await client.post(polls, { question: '', 'entries[]': ['1'] })
  expect([few.status, few.html.includes('2〜8点')]).toEqual([422, true])
  expect((await client.post(polls, { question: '', 'entries[]': ['1', '7'] })).status).toBe(422)
  await started(['1', '2'])
  await started(['2', '3'])
  expect((await client.post(polls, { question: '', 'entries[]': ['1', '3'] })).status).toBe(409)
  const picked = await client.post(`/competitions/${id}/wall`, { 'pick[]': ['1', '2'], go: 'poll' })
  expect(picked.to).toBe(`${polls}?pick=1-2`)
})

test.each(['sealed', 'confidential'] as const)(
  'entries that are %s are shown to nobody by a poll before they may be',
  async (entriesVisibility) => {
    const closed = await opened(app, client, { entriesVisibility })
    for (const person of [author, other]) await entered(app, person, closed)
    const send = { question: '', 'entries[]': ['1', '2'] }
    expect((await client.post(`/competitions/${closed}/polls`, send)).status).toBe(409)
    app.clock.forward({ days: 7, minutes: 1 })
    await app.sweep()
    const status = entriesVisibility === 'sealed' ? 303 : 409
    expect((await client.post(`/competitions/${closed}/polls`, send)).status).toBe(status)
  },
)

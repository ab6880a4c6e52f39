// What people want to hear of, by topic and channel; what the law and their safety ask for is always told.
import { beforeEach, describe, expect, test } from 'vitest'
import { openTopics, topicOf } from '../../src/modules/notices/topics'
import { addDays, dateOf, later, startOf } from '../../src/platform/clock'
import { offered, type Parties } from '../support/orders'
import type { Fields } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { postedJob } from './jobs.help'
import { proposed } from './proposals.help'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

type Way = 'now' | 'digest' | 'off'
/** Everything as it is for everybody, but for this. */
const wanted = ({
  site = [...openTopics],
  ...mail
}: { site?: string[] } & Partial<Record<string, Way | string[]>>): Fields => ({
  'site[]': site,
  ...Object.fromEntries(
    openTopics.map((topic) => [
      `mail-${topic}`,
      (mail[topic] as Way | undefined) ?? (topic === 'searches' ? 'digest' : 'now'),
    ]),
  ),
})

const letters = async (email: string) => {
  await app.drain()
  const rows = await app.db
    .selectFrom('outboxMails')
    .select(['subject', 'body'])
    .where('recipient', '=', email)
    .orderBy('at')
    .execute()
  return rows
}

const propose = async (): Promise<void> => {
  const jobId = await postedJob(app, people.client)
  await proposed(people.freelancer, jobId)
  await app.drain()
}

const morning = async (): Promise<void> => {
  app.clock.set(later(startOf(addDays(dateOf(app.clock.now()), 1)), { hours: 8, minutes: 1 }))
  await app.sweep()
}

test('every kind of notice has a topic', () => {
  const kinds = Object.keys(app.deps.notices.words.ja)
  expect(kinds.length).toBeGreaterThan(60)
  expect(kinds.filter((kind) => topicOf(kind) === undefined)).toEqual([])
})

describe('a topic that can be set', () => {
  test('comes at once and in the site until somebody sets it', async () => {
    await propose()
    expect((await people.client.get('/notices')).html).toContain('提案')
    expect(await letters(people.client.email)).toHaveLength(1)
  })

  test('is written of by nobody where letters are off, and stands in the site', async () => {
    await people.client.does('/settings/notices', wanted({ proposals: 'off' }))
    await propose()
    expect(await letters(people.client.email)).toEqual([])
    expect((await people.client.get('/notices')).html).toMatch(/葵さん|提案しました|提案が届/)
  })

  test('stands nowhere in the site where it is off, and still comes by letter, once', async () => {
    const site = openTopics.filter((topic) => topic !== 'proposals')
    await people.client.does('/settings/notices', wanted({ site }))
    await propose()
    const page = (await people.client.get('/notices')).html
    expect(page).toContain('お知らせはまだありません')
    expect(page).not.toContain('すべて既読にする')
    await app.sweep()
    expect(await letters(people.client.email)).toHaveLength(1)
  })

  test('waits for the letter of the morning, which is one for all of the day', async () => {
    await people.client.does('/settings/notices', wanted({ proposals: 'digest' }))
    await propose()
    await propose()
    expect(await letters(people.client.email)).toEqual([])
    await morning()
    await app.sweep()
    const sent = (await letters(people.client.email)).filter(({ subject }) => subject.includes('まとめ'))
    expect(sent.map(({ subject }) => subject)).toEqual(['お知らせのまとめ（2件）'])
    expect(sent[0]?.body.match(/https?:\/\/\S+\/jobs\/\w+\/proposals$/gm)).toHaveLength(2)
    expect(sent[0]?.body).toMatch(/\/settings\/notices\n/)
    expect(await app.db.selectFrom('digestLines').selectAll().execute()).toEqual([])
  })

  test('is shown as it was set', async () => {
    await people.client.does('/settings/notices', wanted({ ranks: 'off', site: ['messages'] }))
    const { html } = await people.client.get('/settings/notices')
    expect(html).toMatch(/name="mail-ranks"[\s\S]*?<option value="off" selected/)
    expect(html.match(/name="site\[\]"[^>]*checked/g)).toHaveLength(1)
  })
})

describe('what the law or safety asks for', () => {
  test('comes by letter and in the site whatever was set', async () => {
    const none = Object.fromEntries(openTopics.map((topic) => [topic, 'off' as const]))
    await people.freelancer.does('/settings/notices', wanted({ ...none, site: [] }))
    await offered(app, people)
    expect(await letters(people.freelancer.email)).toHaveLength(1)
    expect((await people.freelancer.get('/notices')).html).not.toContain('お知らせはまだありません')
  })

  test('is named on the page, with the reason, and offers no switch', async () => {
    const { html } = await people.client.get('/settings/notices')
    expect(html).toContain('止められない通知')
    expect(html).toContain('新しい端末からのログイン')
    expect(html).not.toMatch(/name="mail-(terms|money|safety|account)"/)
    const forged = { ...wanted({}), 'site[]': ['money'], 'mail-money': 'off' }
    expect((await people.client.post('/settings/notices', forged)).status).toBe(422)
  })
})

test('a letter that leaves at once and one of the morning are never both sent of the same thing', async () => {
  await people.client.does('/settings/notices', wanted({ proposals: 'digest' }))
  await propose()
  await people.client.does('/settings/notices', wanted({}))
  await app.sweep()
  await morning()
  const sent = await letters(people.client.email)
  expect(sent.filter(({ body }) => /\/jobs\/\w+\/proposals/.test(body))).toHaveLength(1)
})

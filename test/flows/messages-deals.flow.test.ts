import { beforeEach, describe, expect, test } from 'vitest'
import { detect } from '../../src/modules/guard'
import { openThread, threadMessages } from '../../src/modules/messages'
import { heldTexts, texts } from '../../src/modules/messages/texts'
import { figuresOf } from '../../src/modules/ranks'
import { inTransaction } from '../../src/platform/db'
import { langs } from '../../src/platform/i18n'
import { newId } from '../../src/platform/ids'
import type { Person } from '../support/person'
import { sendAnyway } from '../support/send-anyway'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
let path: string
let threadId: string

beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
  const at = app.clock.now()
  const context = { contextKind: 'direct', contextId: 'direct', title: '相談', tied: true } as const
  const pair = { freelancerId: freelancer.memberId, clientId: client.memberId }
  threadId = await inTransaction(app.db, (tx) => openThread(tx, { id: newId(at), ...context, ...pair, at }))
  path = `/messages/${threadId}`
})

const ambiguous = 'ほかのアプリでもやり取りできますか？'
const replies = async () => {
  const [figures] = await figuresOf(app.db, { subjects: [freelancer.memberId], at: app.clock.now() })
  return [Number(figures?.['replyN'] ?? 0), Number(figures?.['replyD'] ?? 0)]
}
const received = async (): Promise<string> =>
  (await threadMessages(app.db, freelancer, threadId)).at(-1)?.id ?? ''

describe('words that got through', () => {
  test('show their reader a banner; one click declines politely, once, and the reply rate stays', async () => {
    expect(detect(ambiguous).verdict).toBe('warn')
    await sendAnyway(client, path, { body: ambiguous })
    const message = await received()
    expect((await client.get(path)).html).not.toContain('お誘いかもしれません')
    expect((await freelancer.get(path)).html).toContain('サイトの外での取引のお誘いかもしれません')
    const answer = heldTexts.ja.decline.answer
    app.clock.forward({ hours: 2 })
    await freelancer.does(`${path}/decline/${message}`, { body: answer })
    await freelancer.does(`${path}/decline/${message}`, { body: answer })
    const all = await threadMessages(app.db, client, threadId)
    expect(all.map(({ body }) => body)).toEqual([ambiguous, answer])
    expect((await freelancer.get(path)).html).not.toContain('お誘いかもしれません')
    app.clock.forward({ hours: 48 })
    expect(await replies()).toEqual([1, 1])
  })

  test('can be reported quietly, which keeps the reply rate and is told to nobody', async () => {
    await client.does(path, { body: '駅前でお会いしてお話ししたいです。' })
    const message = await received()
    expect((await freelancer.get(path)).html).toContain('直接取引のお誘いを断る')
    expect((await freelancer.get(`${path}/decline/${message}`)).html).toContain('駅前でお会いして')
    await freelancer.does(`${path}/report/${message}`)
    await freelancer.does(`${path}/report/${message}`)
    const flags = await app.db.selectFrom('textFlags').selectAll().execute()
    expect(flags.map(({ memberId, outcome }) => [memberId, outcome])).toEqual([[client.memberId, 'reported']])
    expect((await client.get(path)).html).not.toContain('報告')
    app.clock.forward({ hours: 48 })
    const [kept = 0, due = 0] = await replies()
    expect(due - kept).toBe(0)
  })

  test('are declined and reported by nobody but their reader', async () => {
    await client.does(path, { body: 'お会いしたいです。' })
    const message = await received()
    const body = heldTexts.ja.decline.answer
    const stranger = await misaki(app)
    for (const who of [client, stranger]) {
      expect((await who.post(`${path}/decline/${message}`, { body })).status).toBe(404)
      expect((await who.post(`${path}/report/${message}`)).status).toBe(404)
      expect((await who.get(`${path}/decline/${message}`)).status).toBe(404)
    }
  })

  test('an edited answer is checked like any message', async () => {
    await client.does(path, { body: 'お会いしたいです。' })
    const answer = { body: '電話は090-1234-5678です。' }
    const shown = await freelancer.post(`${path}/decline/${await received()}`, answer)
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('<mark>090-1234-5678</mark>')
  })
})

test('the ready-made answers raise no alarm themselves', () => {
  for (const lang of langs) {
    expect(detect(heldTexts[lang].decline.answer)).toEqual({ verdict: 'allow', findings: [] })
    for (const { body } of Object.values(texts[lang].builtIn))
      expect(detect(body)).toEqual({ verdict: 'allow', findings: [] })
  }
})

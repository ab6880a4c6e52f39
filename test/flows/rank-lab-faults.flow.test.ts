// What goes wrong in the lab says so, in the reader's language, and loses nothing (§2.7).
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installCalendar } from '../../src/modules/ranks'
import { addDays, dateOf, earlier, startOf } from '../../src/platform/clock'
import type { Answer, Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { misaki } from '../world'
import { edit, fieldsOf, published, replayed, reportOf, startDraft } from './rank-lab.help'

const app = useTestApp({ as: 'owner' })
let operator: Person
beforeEach(async () => {
  operator = await misaki(app)
})
afterEach(() => void installCalendar([]))

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const speak = (lang: 'ja' | 'en') => operator.post('/lang', { lang, to: '/console/lab' })
const rowOf = (id: string) =>
  app.db.selectFrom('rankPolicies').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

interface Refusal {
  readonly ask: () => Promise<Answer>
  readonly status: number
  readonly ja: string
  readonly en: string
}

/** Asked in both languages, it says no in each, and the rule stays as it was to the last column. */
const refusedInBoth = async (id: string, { ask, status, ja, en }: Refusal): Promise<void> => {
  const before = await rowOf(id)
  for (const [lang, words] of [['en', en] as const, ['ja', ja] as const]) {
    await speak(lang)
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(text(answer.html)).toContain(words)
  }
  expect(await rowOf(id)).toEqual(before)
}

describe('a text that cannot be a rule', () => {
  test('is named by its field, and what was typed comes back to be mended', async () => {
    const id = await startDraft(operator)
    const { baseHash = '' } = await fieldsOf(operator, id)
    const rule = JSON.parse((await rowOf(id)).document)
    const send = (json: string) => () => operator.post(`/console/lab/${id}/json`, { baseHash, json })
    const broken = structuredClone(rule)
    broken.tiers[2].conditions[0].threshold = { n: 12, d: 10 }
    broken.tiers[3].conditions[0].threshold = { n: 12, d: 10 }
    await refusedInBoth(id, {
      ask: send(JSON.stringify(broken)),
      status: 422,
      ja: 'tiers[3].conditions[0].threshold：0より大きく1以下の分数',
      en: 'tiers[3].conditions[0].threshold must be a fraction {n, d} above 0 and of at most 1',
    })
    const half = '{ "id": "half", "tiers": [ '
    const [ja, en] = ['JSONとして読み取れません', 'This cannot be read as JSON']
    await refusedInBoth(id, { ask: send(half), status: 422, ja, en })
    expect((await send(half)()).html).toContain('{ &quot;id&quot;: &quot;half&quot;')
    for (const odd of ['null', '[]', '7', '"rule"', '']) expect((await send(odd)()).status, odd).toBe(422)
  })

  test('names a threshold beside its own field of the form', async () => {
    const id = await startDraft(operator)
    const ask = () => edit(operator, id, { 'c.silver.0.need': '120' })
    await refusedInBoth(id, { ask, status: 422, ja: '100%以下にしてください', en: 'Must be 100 % or less' })
    expect((await ask()).html).toContain('value="120"')
  })
})

describe('a publication', () => {
  test('for a day that is too early, or of a text that changed since its replay, is refused', async () => {
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    const publish = (days: number) => () =>
      operator.post(`/console/lab/${id}/publish`, {
        replayId,
        effectiveFrom: addDays(dateOf(app.clock.now()), days),
        confirm: 'on',
      })
    const early = { status: 422, ja: '施行日が早すぎます', en: 'That day is too early' }
    await refusedInBoth(id, { ask: publish(59), ...early })
    await edit(operator, id, { version: '2' })
    const page = text((await operator.get(`/console/lab/${id}`)).html)
    expect(page).toContain('もう一度試算してください')
    const other = { ja: '試算の後に内容が変わっています', en: 'The text has changed since the replay' }
    await refusedInBoth(id, { ask: publish(60), status: 409, ...other })
  })

  test('is told to whoever publishes a second time, and happens once', async () => {
    const { id, replayId, effectiveFrom } = await published(app, operator)
    const ask = () => operator.post(`/console/lab/${id}/publish`, { replayId, effectiveFrom, confirm: 'on' })
    const twice = { ja: 'この基準は、すでに公開されています', en: 'This rule has been published already' }
    await refusedInBoth(id, { ask, status: 409, ...twice })
    const deeds = await app.db
      .selectFrom('auditLog')
      .select('deed')
      .where('deed', '=', 'publish-policy')
      .execute()
    expect(deeds).toHaveLength(1)
  })

  test('cannot be taken back once it decides, and the page does not offer it', async () => {
    const { id, effectiveFrom } = await published(app, operator)
    const ask = () => operator.post(`/console/lab/${id}/withdraw`, { reason: '誤り' })
    app.clock.set(earlier(startOf(effectiveFrom), { minutes: 30 }))
    const late = { ja: '施行の1時間前からは取り下げられません', en: 'From an hour before it takes effect' }
    await refusedInBoth(id, { ask, status: 409, ...late })
    app.clock.set(startOf(effectiveFrom))
    const over = { ja: 'この基準は、すでに施行されています', en: 'This rule has taken effect' }
    await refusedInBoth(id, { ask, status: 409, ...over })
    expect((await operator.get(`/console/lab/${id}`)).html).not.toContain('id="withdraw"')
  })
})

describe('a replay', () => {
  const period = { from: '2026-09-01', to: '2026-11-23' }

  test('that fails half-way says how far it came and why, and can be asked for again', async () => {
    const id = await startDraft(operator)
    const before = await rowOf(id)
    await sql`create function spoil() returns trigger language plpgsql as
      $$ begin if new.months_done = 2 then raise exception 'no space left on device'; end if; return new; end $$`.execute(
      app.db,
    )
    await sql`create trigger spoil before update on rank_replay_runs for each row execute function spoil()`.execute(
      app.db,
    )
    await operator.does(`/console/lab/${id}/replay`, period)
    await expect(app.drain()).rejects.toThrow('no space left')
    const page = await operator.get(`/console/lab/${id}`)
    expect(text(page.html)).toContain('3回のうち1回を数えました 下書きと記録はそのままです')
    expect(page.html).toContain('no space left on device')
    expect(page.html).not.toContain('http-equiv="refresh"')
    await speak('en')
    expect(text((await operator.get(`/console/lab/${id}`)).html)).toContain(
      'The replay could not be finished',
    )
    expect(await app.db.selectFrom('rankReplays').selectAll().execute()).toEqual([])
    // The queue tries the job again; a count that has failed is over.
    expect(await app.drain()).toBe(1)
    await sql`drop trigger spoil on rank_replay_runs`.execute(app.db)
    app.clock.forward({ minutes: 1 })
    await operator.does(`/console/lab/${id}/replay`, period)
    await app.drain()
    expect(await reportOf(app, id)).not.toBe('')
    expect(await app.db.selectFrom('rankReplays').select('id').execute()).toHaveLength(1)
    expect(await rowOf(id)).toEqual(before)
  })

  test('whose process died is waited for a while, and then another may be asked for', async () => {
    const id = await startDraft(operator)
    await operator.does(`/console/lab/${id}/replay`, period)
    app.clock.forward({ minutes: 19 })
    expect((await operator.get(`/console/lab/${id}`)).html).toContain('http-equiv="refresh"')
    expect((await operator.post(`/console/lab/${id}/replay`, period)).status).toBe(409)
    app.clock.forward({ minutes: 1 })
    const page = await operator.get(`/console/lab/${id}`)
    expect(page.html).not.toContain('http-equiv="refresh"')
    expect(text(page.html)).toContain(
      '試算が止まっています 3回のうち0回を数えましたが、その後しばらく進んでいません。',
    )
    await speak('en')
    expect(text((await operator.get(`/console/lab/${id}`)).html)).toContain('The replay has stopped')
    expect((await operator.post(`/console/lab/${id}/replay`, period)).status).toBe(303)
    await app.drain()
    expect(await app.db.selectFrom('rankReplays').select('id').execute()).toHaveLength(2)
  })
})

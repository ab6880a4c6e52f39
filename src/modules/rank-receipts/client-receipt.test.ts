import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyClientEarlierAt, anyClientFactsAt } from '../../../test/support/client-arbitraries'
import { atWork, certifiedFacts, placed, unfunded } from '../../../test/support/client-fixtures'
import { forgedAt, leaves } from '../../../test/support/forged'
import { noon, tokyo } from '../../../test/support/freelancer-fixtures'
import { clientFactsJson, measureTold, readClientFacts } from '../../engine/documents/client-facts'
import { type ClientFactHistory, type ClientFacts, clientAsOf } from '../../engine/facts/client-facts'
import { clientSinceOf } from '../../engine/history/client-history'
import { measureClient } from '../../engine/measure/measure-client'
import { clients2020 } from '../../engine/policy/policies/clients-2020'
import { canonical, type Json, type JsonDocument as JsonObject } from '../../engine/values/canonical'
import { instantText } from '../../platform/calendar'
import { makeSigningKeys } from '../../platform/signing'
import { makeReceipt, metricsJson, type Receipt, receiptFile } from './receipt'
import { clientReceipts } from './receipt-kinds'
import { sign } from './sign'
import { verdictOf } from './verdict'
import { type Verification, verifyReceipt } from './verify-receipt'

const keys = makeSigningKeys()
const words = { thread: 't1', tied: true, noReplyNeeded: false, system: false, sanctioned: false }
const facts: ClientFacts = {
  ...certifiedFacts(),
  orders: [
    ...certifiedFacts().orders,
    placed('w', { ...unfunded, jobId: null, freelancerId: 'freelancer-5' }),
    placed('x', { ...atWork, jobId: 'j9', freelancerId: 'freelancer-6' }),
  ],
  messages: [
    { ...words, from: 'freelancer', at: tokyo('2026-10-01 09:00') },
    { ...words, from: 'client', at: tokyo('2026-10-01 10:00') },
  ],
}
const earlier: ClientFactHistory = {
  profiles: [
    { at: tokyo('2025-03-01'), hasName: true, hasIndustry: false, descriptionLength: 40 },
    { at: tokyo('2026-03-15'), hasName: true, hasIndustry: true, descriptionLength: 40 },
  ],
  deadlines: [{ jobId: 'j8', at: tokyo('2026-07-20'), before: tokyo('2026-07-25') }],
}
const about = { site: 'http://tanomi.test', subject: 'ken', at: noon, policy: clients2020, facts, earlier }

const fileOf = async (receipt: Json): Promise<string> => {
  const text = canonical(receipt)
  return receiptFile(text, await sign(keys, text))
}
const check = async (file: string): Promise<Verification> => {
  const found = await verifyReceipt(file, { keys: keys.published })
  if (!found.ok) throw new Error(found.message)
  return found
}

let receipt: Receipt
let file: string
beforeAll(async () => {
  receipt = await makeReceipt(clientReceipts, { id: 'r1', ...about })
  file = await fileOf(receipt as Json)
})

/** Of a list of facts or conditions, the first two stand for all. */
const isShort = (path: readonly string[]): boolean => path.every((key) => !(Number(key) > 1))
const changed = (path: readonly string[]): Json => forgedAt(receipt as Json, path)

describe('a client’s receipt', () => {
  test('is recognised by the page that checks freelancers’, and holds', async () => {
    const found = await check(file)
    expect(found).toMatchObject({ holds: true, about: 'client', policy: 'same', policyId: 'clients-2020' })
    expect(found.conditions).toHaveLength(9)
    const { title, conditions } = verdictOf(found, 'ja')
    expect(title).toBe('確認済みクライアントの証明書として正しいものです')
    expect(conditions.map(({ name }) => name)).toContain('完了した発注の総額（認定クライアント）')
  })

  test('is made the same again from the same facts, to the byte', async () => {
    expect(canonical((await makeReceipt(clientReceipts, { id: 'r1', ...about })) as Json)).toBe(
      canonical(receipt as Json),
    )
  })

  test('of any history holds, and says since when as the whole of that history does', async () => {
    let dated = 0
    await fc.assert(
      fc.asyncProperty(anyClientFactsAt(noon), anyClientEarlierAt(noon), async (any, was) => {
        const made = await makeReceipt(clientReceipts, { id: 'r', ...about, facts: any, earlier: was })
        expect((await check(await fileOf(made as Json))).holds).toBe(true)
        const history = { facts: clientAsOf(any, noon), earlier: was }
        const whole = clientSinceOf(clients2020, history, noon)
        expect(made.conditions.map(({ since }) => since)).toEqual(
          whole.map((from) => from && instantText(from)),
        )
        dated += whole.filter((from) => from).length
      }),
      { numRuns: 40, seed: 140 },
    )
    expect(dated).toBeGreaterThan(100)
  })

  test('says since when each condition reads so, but for what was said of the pay', () => {
    const since = Object.fromEntries(receipt.conditions.map((each) => [each.metric, each.since]))
    expect(since).toMatchObject({
      identity: instantText(tokyo('2025-04-01')),
      'client-profile': instantText(tokyo('2026-03-15')),
      'mean-rating': instantText(tokyo('2026-09-10')),
      arrears: instantText(tokyo('2026-08-15')),
      'reply-rate': null,
    })
    expect(receipt.conditions.filter((each) => !('since' in each)).map(({ metric }) => metric)).toEqual([
      'unfair-price',
    ])
  })

  test('from before receipts said since when still holds, with the hash that it has always had', async () => {
    const { earlier: _, ...then } = about
    const old = await makeReceipt(clientReceipts, { id: 'r0', ...then })
    expect(old.factsHash).toBe('50a905c10d6fdf0b89319675f96d3bc078039bf403665fc5e3abd26d28a71298')
    expect(canonical(old as Json)).not.toMatch(/"since"|"earlier/)
    expect(await check(await fileOf(old as Json))).toMatchObject({ holds: true })
  })

  test('carries facts that measure as they did, though they do not name who found the pay unfair', () => {
    fc.assert(
      fc.property(anyClientFactsAt(noon), (any) => {
        const known = clientAsOf(any, noon)
        const text = canonical(clientFactsJson(known, noon))
        const told = measureTold(readClientFacts(JSON.parse(text) as JsonObject), noon)
        expect(metricsJson(told)).toEqual(metricsJson(measureClient(known, noon)))
      }),
      { numRuns: 60, seed: 141 },
    )
  })

  test('names nobody who worked for them, and whoever worked twice for one job is still one', () => {
    const text = canonical(receipt as Json)
    expect(text).not.toMatch(/by-o|freelancer-\d|priceUnfair/)
    const jobs = (receipt.facts as { orders: { job: string | null; person: number }[] }).orders
    expect(jobs.filter(({ job }) => job === 'j1').map(({ person }) => person)).toEqual([1, 2, 3])
    expect(jobs.filter(({ job }) => job === 'j9').map(({ person }) => person)).toEqual([1])
  })

  test('tells with fewer than five reviews nothing of the pay, nor which of five it was', async () => {
    const unfair = (count: number): ClientFacts => ({
      ...facts,
      orders: facts.orders.slice(0, count).map((order, index) => ({
        ...order,
        review: { score: 5, priceUnfair: index === 1, revealedAt: tokyo('2026-09-10') },
      })),
    })
    expect(clientFactsJson(unfair(4), noon)).toMatchObject({ unfairPrices: 0 })
    expect(clientFactsJson(unfair(5), noon)).toMatchObject({ unfairPrices: 1 })
    const other = {
      ...unfair(5),
      orders: unfair(5).orders.map((order, index) => ({
        ...order,
        review: { ...order.review, priceUnfair: index === 3 },
      })),
    }
    expect(canonical(clientFactsJson(other as ClientFacts, noon))).toBe(
      canonical(clientFactsJson(unfair(5), noon)),
    )
  })
})

describe('a forger of a client’s receipt', () => {
  test('is noticed whatever single value is changed', async () => {
    const { jws } = JSON.parse(file)
    for (const path of leaves(receipt).filter(isShort)) {
      const forged = await verifyReceipt(receiptFile(canonical(changed(path)), jws), { keys: keys.published })
      expect(forged.ok && forged.holds, path.join('.')).toBe(false)
    }
  })

  test('who has the key is still noticed in facts, figures, conditions, standing, rule and kind', async () => {
    const judged = ['about', 'facts', 'factsHash', 'metrics', 'metricsHash', 'conditions', 'tier', 'policy']
    for (const path of leaves(receipt).filter(isShort)) {
      if (!judged.includes(path[0] as string)) continue
      const forged = await verifyReceipt(await fileOf(changed(path)), { keys: keys.published })
      expect(forged.ok && forged.holds, path.join('.')).toBe(false)
    }
  })

  test('who makes somebody a client of long standing is told since when they are', async () => {
    const place = receipt.conditions.findIndex(({ metric }) => metric === 'client-profile')
    const { conditions } = verdictOf(
      await check(await fileOf(changed(['conditions', String(place), 'since']))),
      'en',
    )
    expect(conditions.filter(({ holds }) => !holds)).toMatchObject([
      { since: /computed again it is since 15 Mar/ },
    ])
  })

  test('who dates what was said of the pay is noticed', async () => {
    const conditions = receipt.conditions.map((each) => ({ since: null, ...each }))
    const found = await check(await fileOf({ ...receipt, conditions } as Json))
    expect(found.conditions.filter(({ agrees }) => !agrees)).toMatchObject([{ metric: 'unfair-price' }])
  })

  test('cannot pass it off as a freelancer’s, nor under a freelancers’ rule', async () => {
    const { about: _, ...rest } = receipt
    expect(await verifyReceipt(await fileOf(rest as Json), { keys: keys.published })).toMatchObject({
      ok: false,
    })
    const renamed = { ...receipt, policy: { ...receipt.policy, id: 'classic-2020' } }
    expect(await check(await fileOf(renamed as Json))).toMatchObject({ holds: false, policy: 'unknown' })
  })
})

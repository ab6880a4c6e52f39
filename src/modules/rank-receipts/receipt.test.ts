import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { forgedAt, leaves } from '../../../test/support/forged'
import { anyHistory } from '../../../test/support/freelancer-arbitraries'
import {
  clientWrites,
  factsOf,
  freelancerWrites,
  noon,
  order,
  regularFreelancer,
  tokyo,
} from '../../../test/support/freelancer-fixtures'
import { anyEarlier } from '../../../test/support/freelancer-history-arbitraries'
import { factsJson, readFacts } from '../../engine/documents/freelancer-facts'
import { evaluate } from '../../engine/evaluate/evaluate'
import type { FactHistory } from '../../engine/facts/fact-history'
import { sinceOf } from '../../engine/history/since'
import { measure } from '../../engine/measure/measure'
import { classic2020 } from '../../engine/policy/policies/built-in'
import { canonical, type Json, type JsonDocument as JsonObject } from '../../engine/values/canonical'
import { instantText } from '../../platform/calendar'
import { makeSigningKeys, type PublicKey } from '../../platform/signing'
import { makeReceipt, type Receipt, receiptFile } from './receipt'
import { freelancerReceipts } from './receipt-kinds'
import { sign } from './sign'
import { verdictOf } from './verdict'
import { type Verification, verifyReceipt } from './verify-receipt'

const keys = makeSigningKeys()
const facts = factsOf({
  freelancer: { vacations: [{ from: '2026-08-01', until: '2026-08-20' }] },
  orders: [order('o1'), order('o2', { rating: null })],
  messages: [clientWrites('2026-06-01 10:00'), freelancerWrites('2026-06-01 12:00')],
  cuts: { writing: 50_000 },
})
const earlier: FactHistory = {
  profiles: [
    { at: tokyo('2026-01-01'), profile: { ...regularFreelancer, introductionLength: 20 } },
    { at: tokyo('2026-02-03'), profile: regularFreelancer },
  ],
  visits: [tokyo('2026-07-01'), tokyo('2026-10-25'), tokyo('2026-11-10'), tokyo('2026-11-20')],
  confirmations: [{ at: tokyo('2024-04-01'), until: tokyo('2025-01-01') }],
  cuts: [{ category: 'writing', steps: [{ at: tokyo('2026-11-01'), cutYen: 50_000n }] }],
}
const about = { site: 'http://tanomi.test', subject: 'aoi', at: noon, policy: classic2020, facts, earlier }

const fileOf = async (receipt: Json, by = keys): Promise<string> => {
  const text = canonical(receipt)
  return receiptFile(text, await sign(by, text))
}
const check = async (
  file: string,
  published: readonly PublicKey[] = keys.published,
): Promise<Verification> => {
  const verification = await verifyReceipt(file, { keys: published })
  if (!verification.ok) throw new Error(verification.message)
  return verification
}

let receipt: Receipt
let file: string
beforeAll(async () => {
  receipt = await makeReceipt(freelancerReceipts, { id: 'r1', ...about })
  file = await fileOf(receipt)
})

const changed = (path: readonly string[]): Json => forgedAt(receipt as Json, path)

describe('a receipt', () => {
  test('holds, and says what was judged', async () => {
    const found = await check(file)
    expect(found).toMatchObject({ holds: true, signature: 'good', policy: 'same', tier: 'certified' })
    expect(found.conditions).toHaveLength(14)
    expect(found.conditions.every(({ agrees }) => agrees)).toBe(true)
  })

  test('is told in figures that people read, with the exact ratio beside what was rounded', async () => {
    const verdict = verdictOf(await check(file), 'en')
    const said = Object.fromEntries(verdict.conditions.map((one) => [one.name, one.said]))
    expect(said).toMatchObject({
      'Length of the introduction (Regular)': '300 characters',
      'Earned reward (Certified)': expect.stringMatching(/^¥\d{1,3}(,\d{3})*$/),
    })
    expect(verdict.conditions.map((one) => one.said).join()).toMatch(/\d% \(\d+\/\d+\)/)
    expect(verdict.lead).toMatch(/^Judged \w{3} \d+ \w{3} 2026 .* Japan time, about the person numbered /)
  })

  test('is made the same again from the same facts, to the byte', async () => {
    expect(canonical(await makeReceipt(freelancerReceipts, { id: 'r1', ...about }))).toBe(canonical(receipt))
  })

  test('holds however the file is spaced and ordered', async () => {
    const { jws, receipt: inner } = JSON.parse(file)
    const turned = Object.fromEntries(Object.entries(inner).reverse())
    expect((await check(JSON.stringify({ receipt: turned, jws }, null, 2))).holds).toBe(true)
  })

  test('carries facts that read as they were', () => {
    fc.assert(
      fc.property(anyHistory, ({ facts: any }) => {
        const text = canonical(factsJson(any))
        expect(canonical(factsJson(readFacts(JSON.parse(text) as JsonObject)))).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  test('of any history holds, and says since when as the whole of that history does', async () => {
    const anyCourse = anyHistory.chain(({ at, facts: any }) =>
      anyEarlier(at).map((was) => ({ at, any, was })),
    )
    await fc.assert(
      fc.asyncProperty(anyCourse, async ({ at, any, was }) => {
        const made = await makeReceipt(freelancerReceipts, {
          id: 'r',
          ...about,
          at,
          facts: any,
          earlier: was,
        })
        expect((await check(await fileOf(made))).holds).toBe(true)
        const standing = evaluate(classic2020, measure(any, at))
        const whole = sinceOf(classic2020, { history: { facts: any, earlier: was }, standing }, at)
        expect(made.conditions.map(({ since }) => since)).toEqual(
          whole.map((from) => from && instantText(from)),
        )
      }),
      { numRuns: 15 },
    )
  })

  test('says since when each condition reads so, and leaves out visits that add nothing', async () => {
    const since = Object.fromEntries(receipt.conditions.map((each) => [each.metric, each.since]))
    expect(since['introduction-length']).toBe(instantText(tokyo('2026-02-03')))
    expect(since['last-login']).toBe(instantText(tokyo('2026-10-25')))
    expect(since['earned-reward']).toBe(instantText(tokyo('2026-11-01')))
    const { visits } = (receipt.facts as { earlier: { visits: string[] } }).earlier
    expect(visits).toEqual(['2026-07-01', '2026-10-25', '2026-11-20'].map((day) => instantText(tokyo(day))))
  })

  test('from before receipts said since when still holds, with the hash that it has always had', async () => {
    const { earlier: __, ...then } = about
    const old = await makeReceipt(freelancerReceipts, { id: 'r0', ...then })
    expect(old.factsHash).toBe('b741d92c3ee75309d9a6350ae6fbca1c306579bd6a83197ef75be683d75bbd1a')
    expect(canonical(old)).not.toMatch(/"since"|"earlier/)
    expect((await check(await fileOf(old))).holds).toBe(true)
  })

  test('says nothing of who it is about but an id', () => {
    expect(canonical(receipt)).not.toMatch(/葵|introduction"|displayName/)
    expect(Object.keys(regularFreelancer)).toContain('hasName')
  })
})

describe('a forger', () => {
  test('is noticed whatever single value of the receipt is changed', async () => {
    const { jws } = JSON.parse(file)
    for (const path of leaves(receipt)) {
      const forged = await verifyReceipt(receiptFile(canonical(changed(path)), jws), { keys: keys.published })
      expect(forged.ok && forged.holds, path.join('.')).toBe(false)
      if (forged.ok) expect(forged.signature, path.join('.')).toBe('broken')
    }
  })

  test('who has the key is still noticed in facts, figures, conditions, tier and rule', async () => {
    const judged = ['facts', 'factsHash', 'metrics', 'metricsHash', 'conditions', 'tier', 'policy']
    for (const path of leaves(receipt).filter(([top]) => judged.includes(top as string))) {
      const forged = await verifyReceipt(await fileOf(changed(path)), { keys: keys.published })
      expect(forged.ok && forged.holds, path.join('.')).toBe(false)
    }
  })

  test('who raises a figure is told which condition disagrees', async () => {
    const path = [
      'conditions',
      String(receipt.conditions.findIndex((c) => c.metric === 'mean-rating')),
      'actual',
    ]
    const found = await check(await fileOf(changed(path)))
    expect(found.conditions.filter(({ agrees }) => !agrees)).toMatchObject([{ metric: 'mean-rating' }])
  })

  test('who writes something else than a figure is quoted', async () => {
    const conditions = receipt.conditions.map((one) => ({
      ...one,
      actual: typeof one.actual === 'boolean' ? one.actual : 'very/0 much',
    }))
    const forged = await verifyReceipt(await fileOf({ ...(receipt as Json as object), conditions } as Json), {
      keys: keys.published,
    })
    const said = verdictOf(forged, 'ja').conditions.map((one) => one.said)
    expect(said).toContain('very/0 much')
  })

  test('who makes somebody reliable for longer is told since when it is', async () => {
    const place = receipt.conditions.findIndex(({ metric }) => metric === 'last-login')
    const file = await fileOf(changed(['conditions', String(place), 'since']))
    const { conditions } = verdictOf(await check(file), 'en')
    expect(conditions.filter(({ holds }) => !holds)).toMatchObject([
      { since: /computed again it is since 25 Oct/ },
    ])
  })

  test('cannot change one letter of the signature', async () => {
    const { jws } = JSON.parse(file)
    for (let index = 0; index < jws.length; index++) {
      const letter = jws[index] === 'A' ? 'B' : 'A'
      const forged = `${jws.slice(0, index)}${letter}${jws.slice(index + 1)}`
      expect((await check(receiptFile(canonical(receipt), forged))).signature).not.toBe('good')
    }
  })

  test('with a key of their own is a stranger', async () => {
    const own = await fileOf(receipt, makeSigningKeys())
    expect(await check(own)).toMatchObject({ holds: false, signature: 'unknown-key' })
  })

  test('who hands in something else is told that it is no receipt', async () => {
    for (const text of ['', '[]', '{}', '{"jws":"a..b","receipt":{"version":2}}', 'null'])
      expect(await verifyReceipt(text, { keys: keys.published })).toMatchObject({ ok: false })
  })
})

test('a receipt of an old key holds as long as the old key is published', async () => {
  const next = makeSigningKeys(keys.published)
  expect((await check(file, next.published)).holds).toBe(true)
  expect((await check(await fileOf(receipt, next), next.published)).holds).toBe(true)
  expect((await check(file, makeSigningKeys().published)).signature).toBe('unknown-key')
})

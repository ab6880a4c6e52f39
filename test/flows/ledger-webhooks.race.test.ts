// Messages of providers that come twice, in the wrong order, late or never (bar R3): each yen is booked once, and one sweep
// reconciles what is missing. A few orders of each kind by default; R3=120 for the whole.

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pay } from '../../src/modules/contracts'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { agreed, type Parties } from '../support/orders'
import { atSandbox, atStripe, type Shop, type Story, stories } from '../support/provider-stories'
import { type StripeStandIn, startStripe } from '../support/stripe-stand-in'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()
const perStory = Number(process.env['R3'] ?? 8)
const manners = ['twice', 'reversed', 'late', 'never'] as const
const ordersPerContract = 20

let stripe: StripeStandIn
let parties: Parties
beforeAll(async () => {
  stripe = await startStripe()
  parties = { client: await ken(app), freelancer: await aoi(app) }
})
afterAll(() => stripe.close())

interface Case {
  story: Story
  manner: (typeof manners)[number]
  orderId: string
  chargeId: string
}

/** Agreed orders with a charge each, so many of every story. */
const makeCases = async (shop: Shop): Promise<Case[]> => {
  const wanted = Object.keys(stories).length * perStory
  const orderIds: string[] = []
  while (orderIds.length < wanted) {
    const prices = Array.from(
      { length: Math.min(ordersPerContract, wanted - orderIds.length) },
      () => 10_000n,
    )
    orderIds.push(...(await agreed(app, parties, prices)).orderIds)
  }
  const cases: Case[] = []
  for (const [i, orderId] of orderIds.entries()) {
    const at = app.clock.now()
    const chargeId = newId(at)
    const asked = { chargeId, clientId: parties.client.memberId, of: { orderId }, via: shop.naming, at }
    await inTransaction(app.db, (tx) => pay(tx, asked))
    const story = Object.keys(stories)[i % Object.keys(stories).length] as Story
    cases.push({ story, orderId, chargeId, manner: manners[Math.floor(i / 5) % manners.length] ?? 'never' })
  }
  return cases
}

const atOnce = async <T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> => {
  const left = items.values()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const item of left) await run(item)
    }),
  )
}

describe.each(['sandbox', 'stripe'] as const)('messages of %s', (name) => {
  test('that are repeated, reordered, late or lost move each yen once', { timeout: 600_000 }, async () => {
    const shop = name === 'stripe' ? atStripe(app, stripe) : atSandbox(app)
    const before = await figures()
    const cases = await makeCases(shop)
    const happened = new Map<Case, Awaited<ReturnType<Shop['play']>>>()
    for (const one of cases) happened.set(one, await shop.play(one.chargeId, one.story))
    const sent = (manner: Case['manner']) => cases.filter((one) => one.manner === manner)
    await atOnce(sent('twice'), async (one) => {
      const messages = happened.get(one) ?? []
      await Promise.all(messages.flatMap((message) => [message, message, message]).map(shop.deliver))
    })
    await atOnce(sent('reversed'), async (one) => {
      for (const message of [...(happened.get(one) ?? [])].reverse()) await shop.deliver(message)
    })
    app.clock.forward({ minutes: 3 })
    await shop.sweep()
    // One sweep has found all that no message has said, and what comes after it changes nothing.
    const found = await figures()
    const paid = cases.filter(({ story }) => stories[story].paid).length
    const chargedBack = cases.filter(({ story }) => stories[story].chargedBack).length
    expect({
      funded: found.funded - before.funded,
      provider: found.provider - before.provider,
      claims: found.claims - before.claims,
    }).toEqual({
      funded: paid,
      provider: -10_550n * BigInt(paid - chargedBack),
      claims: -10_550n * BigInt(chargedBack),
    })
    await atOnce(sent('late'), async (one) => {
      for (const message of happened.get(one) ?? []) await shop.deliver(await shop.again(message))
    })
    await shop.sweep()
    expect(await figures()).toEqual(found)
    expect(await wrongCases(cases)).toEqual([])
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })
})

const figures = async () => {
  const { rows } = await sql<{ funded: number; provider: bigint; claims: bigint }>`
    select (select count(*)::int from postings where kind = 'fund') as funded,
      coalesce((select balance_yen from ledger_accounts where id = 'provider'), 0)::bigint as provider,
      coalesce((select balance_yen from ledger_accounts where id = 'chargebacks'), 0)::bigint as claims`.execute(
    app.db,
  )
  return rows[0] ?? { funded: 0, provider: 0n, claims: 0n }
}

/** Cases whose charge or postings are not what their story says. */
const wrongCases = async (cases: readonly Case[]): Promise<string[]> => {
  const { rows } = await sql<{ orderId: string; status: string; funded: number }>`
    select l.order_id, c.status, (select count(*)::int from postings where reference = 'order/' || l.order_id and kind = 'fund') as funded
    from charges c join charge_lines l on l.charge_id = c.id where c.id = any (${cases.map((one) => one.chargeId)})`.execute(
    app.db,
  )
  return cases.flatMap(({ orderId, story, manner }) => {
    const row = rows.find((one) => one.orderId === orderId)
    const { paid } = stories[story]
    const isRight = row?.status === (paid ? 'succeeded' : 'failed') && row.funded === (paid ? 1 : 0)
    return isRight ? [] : [`${story} ${manner} ${row?.status} ${row?.funded}`]
  })
}

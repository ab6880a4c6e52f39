// Packages that sell, and orders that are repeated each month.
import { accept, agree, deliver } from '../../../src/modules/contracts'
import { buy } from '../../../src/modules/packages'
import { offer, repeat } from '../../../src/modules/retainers'
import { writeReview } from '../../../src/modules/reviews'
import { addMonths, dateOf, later, startOf } from '../../../src/platform/clock'
import type { Tx } from '../../../src/platform/db'
import { aspectScores, deliveryNote, reviewComment } from '../texts/talk'
import type { Client } from './clients'
import { payNow } from './course'
import type { Freelancer } from './freelancers'
import { daysAgo, deed, newId, roll, type SeedContext } from './kit'

interface World {
  clients: readonly Client[]
  everybody: readonly Freelancer[]
}

/** Tiers are derived when all facts are there; at the time, whoever is asked stood in the search. */
const asFound = async <T>(tx: Tx, memberId: string, run: () => Promise<T>): Promise<T> => {
  await tx.updateTable('members').set({ tier: 'regular' }).where('id', '=', memberId).execute()
  const done = await run()
  await tx.updateTable('members').set({ tier: 'none' }).where('id', '=', memberId).execute()
  return done
}

interface Deal {
  orderId: string
  contractId: string
  clientId: string
  freelancerId: string
  n: number
}

const rated = async (kit: SeedContext, { orderId, clientId, freelancerId, n }: Deal, at: Date) => {
  const score = roll(n, 910, 9) === 0 ? 4 : 5
  for (const side of ['client', 'freelancer'] as const) {
    const given = side === 'client' ? score : 5
    const [quality, communication, timeliness, again] = aspectScores(given, n)
    const aspects = { quality, communication, timeliness, again }
    const words = { score: given, aspects, comment: reviewComment(side, given, n) }
    const authorId = side === 'client' ? clientId : freelancerId
    const wroteAt = later(at, { hours: side === 'client' ? 5 : 22 })
    await deed(kit, wroteAt, (tx) =>
      writeReview(tx, { id: newId(wroteAt), orderId, authorId, ...words, at: wroteAt }),
    )
  }
}

/** Paid, delivered and accepted within some days, as far as the present reaches. */
const worked = async (kit: SeedContext, deal: Deal, from: { paidAt: Date; days: number }): Promise<void> => {
  const { orderId, contractId, clientId, freelancerId, n } = deal
  const { paidAt, days } = from
  await payNow(kit, { contractId, clientId }, paidAt)
  const deliveredAt = later(paidAt, { days, hours: 3 })
  const delivery = { id: newId(deliveredAt), message: deliveryNote(n), links: [], fileIds: [] }
  await deed(kit, deliveredAt, (tx) =>
    deliver(tx, { orderId, actorId: freelancerId, at: deliveredAt, delivery }),
  )
  const doneAt = later(deliveredAt, { hours: 19 })
  await deed(kit, doneAt, (tx) => accept(tx, { orderId, actorId: clientId, at: doneAt }))
  await rated(kit, deal, doneAt)
}

const sold = async (
  kit: SeedContext,
  seller: Freelancer,
  of: { packageId: string; client: Client; at: Date; n: number },
): Promise<void> => {
  const { packageId, client, at, n } = of
  const [id, orderId, threadId] = [newId(at), newId(at), newId(at)]
  const plan = await kit.db
    .selectFrom('packagePlans')
    .select(['kind', 'priceYen'])
    .where('packageId', '=', packageId)
    .orderBy('priceYen')
    .executeTakeFirstOrThrow()
  const option = await kit.db
    .selectFrom('packageOptions')
    .select(['position', 'priceYen'])
    .where('packageId', '=', packageId)
    .orderBy('position')
    .executeTakeFirst()
  const withOption = option && n % 3 === 0
  const choice = {
    planKind: plan.kind,
    options: withOption ? [option.position] : [],
    priceYen: plan.priceYen + (withOption ? option.priceYen : 0n),
  }
  const purchase = { id, orderId, threadId, packageId, clientId: client.id, note: '', at, ...choice }
  await deed(kit, at, (tx) => asFound(tx, seller.id, () => buy(tx, purchase)))
  const agreedAt = later(at, { hours: 5 })
  await deed(kit, agreedAt, (tx) => agree(tx, { orderId, actorId: seller.id, at: agreedAt }))
  const deal = { orderId, contractId: id, clientId: client.id, freelancerId: seller.id, n }
  await worked(kit, deal, { paidAt: later(agreedAt, { hours: 4 }), days: 3 })
}

/** Experienced people who have a package on sale; those with printed logins stay as they are. */
const sellersOf = ({ everybody }: World): Freelancer[] =>
  everybody.slice(4).filter(({ n, aim }) => n % 2 === 0 && (aim === 'silver' || aim === 'earner'))

const salesEach = 3

/** Each seller sells some of their package over the past year; the last one of some is still being worked on. */
export const packageSales = (kit: SeedContext, world: World): (() => Promise<void>)[] =>
  sellersOf(world)
    .slice(0, 14)
    .map((seller, i) => async (): Promise<void> => {
      const found = await kit.db
        .selectFrom('packages')
        .select('id')
        .where('memberId', '=', seller.id)
        .where('status', '=', 'published')
        .executeTakeFirst()
      if (!found) return
      for (let k = 0; k < salesEach; k++) {
        const at = daysAgo(
          kit,
          k === salesEach - 1 && i % 3 === 0 ? 3 : 260 - k * 90 - i * 3,
          930 + i * 7 + k,
        )
        const client = world.clients[(i * 5 + k * 11) % world.clients.length] as Client
        if (at > seller.readyAt) await sold(kit, seller, { packageId: found.id, client, at, n: i * 7 + k })
      }
    })

/** A monthly order that has run for some months; the present one awaits its delivery. */
const retained = async (
  kit: SeedContext,
  of: { client: Client; freelancer: Freelancer; months: number; n: number },
): Promise<void> => {
  const { client, freelancer, months, n } = of
  const at = daysAgo(kit, months * 30 + 12, 960 + n)
  const [id, orderId, contractId] = [newId(at), newId(at), newId(at)]
  const today = dateOf(at)
  const secondOn = addMonths(today, 1)
  const titles = ['店のブログ記事（月4本）', '公式SNSの投稿画像（月8点）', 'メールマガジンの原稿（月2通）']
  const row = {
    id: orderId,
    ...{ title: titles[n % 3] as string, brief: '毎月はじめに内容を相談し、月末までに納品します。' },
    ...{ priceYen: 32_000n + BigInt(n) * 4_000n, dueOn: addMonths(today, 1) },
  }
  const terms = {
    categorySlug: freelancer.person.subcategories[0] ?? 'article',
    revisions: 2,
    rights: 'transfer' as const,
  }
  const first = {
    ...{ id: contractId, threadId: newId(at), clientId: client.id, freelancerId: freelancer.id, row, at },
    ...terms,
  }
  await deed(kit, at, (tx) => asFound(tx, freelancer.id, () => offer(tx, { id, secondOn, first })))
  const agreedAt = later(at, { hours: 20 })
  await deed(kit, agreedAt, (tx) => agree(tx, { orderId, actorId: freelancer.id, at: agreedAt }))
  const people = { contractId, clientId: client.id, freelancerId: freelancer.id }
  await worked(kit, { ...people, orderId, n }, { paidAt: later(agreedAt, { hours: 2 }), days: 20 })
  for (let month = 0; month < months; month++) {
    const opensAt = later(startOf(addMonths(secondOn, month)), { hours: 1 })
    const monthly = newId(opensAt)
    const act = { retainerId: id, actorId: null, as: 'clock' as const, at: opensAt, orderId: monthly }
    await deed(kit, opensAt, (tx) => repeat(tx, act))
    const paidAt = later(opensAt, { hours: 10 })
    await worked(kit, { ...people, orderId: monthly, n: n + month }, { paidAt, days: 20 })
  }
}

/** Three retainers of experienced people, one of them with the client whose login is printed. */
export const retainerStories = (kit: SeedContext, world: World): (() => Promise<void>)[] => {
  const people = world.everybody.slice(4).filter(({ aim }) => aim === 'silver' || aim === 'earner')
  return [3, 5, 2].flatMap((months, n) => {
    const [client, freelancer] = [world.clients[n * 3], people[n * 2 + 1]]
    return client && freelancer && freelancer.readyAt < daysAgo(kit, months * 30 + 12, 960 + n)
      ? [() => retained(kit, { client, freelancer, months, n })]
      : []
  })
}

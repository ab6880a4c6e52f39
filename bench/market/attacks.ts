// Attacks on the rank: 2 to 8 accounts that make orders, ratings and rewards out of nothing but fees.
import type { Camouflage } from './camouflage'
import { evaluatePolicy, known, priceOf, work } from './work'
import { dayMs, hourMs, type MarketPerson, nextId, now, someone, type World } from './world'

export const attackKinds = ['pair', 'ring', 'puppets', 'rating for rating', 'burst'] as const
export type AttackKind = (typeof attackKinds)[number]

export interface Plan {
  readonly kind: AttackKind
  readonly attack: number
  readonly camouflage: Camouflage
  /** Accounts, 2 to 8. */
  readonly size: number
  /** What each order costs; by the kind of attack where it is not said. */
  readonly priceYen?: bigint
}

const minuteMs = 60_000

/** Accounts made for the purpose: together or apart, shortly before or weeks ahead. */
const accounts = (world: World, plan: Plan, startedDays: number): MarketPerson[] => {
  const { luck } = world
  const { aged, established, spreadSignUps, decoys, elsewhere } = plan.camouflage
  const place = nextId(world, 'p')
  const age = aged ? luck.between(14, 84) : luck.between(0.1, 2)
  return Array.from({ length: plan.size }, () =>
    someone(world, {
      kind: plan.kind,
      attack: plan.attack,
      joinedDays:
        startedDays + (established ? luck.between(120, 800) : age + luck.between(0, spreadSignUps ? 40 : 1)),
      strangers: decoys ? luck.count(3) : 0,
      ...(elsewhere ? {} : { places: [place] }),
    }),
  )
}

const yenOf = (world: World, { camouflage, kind, priceYen }: Plan): bigint => {
  const { luck } = world
  if (priceYen !== undefined) return priceYen
  if (camouflage.mixedAmounts) return priceOf(world, luck.pick(['tiny', 'small', 'small', 'middle']))
  if (kind === 'pair' || kind === 'ring') return BigInt(luck.whole(1, 5) * 10_000)
  return luck.pick([500n, 500n, 1_000n, 3_000n])
}

interface Deal {
  readonly client: MarketPerson
  readonly freelancer: MarketPerson
  readonly agreedAt: number
  readonly contractId?: string
  readonly isPiece?: boolean
}

const rated = ({ luck }: World, { camouflage }: Plan, endedAt: number) => {
  const score = (): number => (camouflage.modest && luck.happens(0.2) ? 4 : 5)
  const first =
    endedAt + (camouflage.staggered ? luck.around(10, 1) * hourMs : luck.between(0.2, 6) * minuteMs)
  const gap = camouflage.staggered ? luck.around(15, 1) * hourMs : luck.between(0.2, 8) * minuteMs
  const [byClient, byFreelancer] = [known(first), known(first + gap)]
  return {
    byClient: byClient && { at: byClient, score: score() },
    byFreelancer: byFreelancer && { at: byFreelancer, score: score() },
  }
}

/** An order with nothing in it, unless the attackers do real work this time. */
const fake = (world: World, plan: Plan, deal: Deal): void => {
  const { luck } = world
  const { realShare, paced, looked, talkative } = plan.camouflage
  const priceYen = yenOf(world, plan)
  if (luck.happens(realShare)) {
    work(world, { ...deal, priceYen, messages: 4 })
    return
  }
  const fundedAt = deal.agreedAt + luck.between(1, 20) * minuteMs
  const deliveredAt = fundedAt + (paced ? luck.around(30, 0.8) * hourMs : luck.between(1, 25) * minuteMs)
  const completedAt = deliveredAt + (looked ? luck.around(8, 1) * hourMs : luck.between(0.5, 12) * minuteMs)
  world.orders.push({
    id: nextId(world, 'o'),
    contractId: deal.contractId ?? nextId(world, 'k'),
    clientId: deal.client.id,
    freelancerId: deal.freelancer.id,
    priceYen,
    agreedAt: new Date(deal.agreedAt),
    fundedAt: new Date(fundedAt),
    deliveredAt: known(deliveredAt),
    completedAt: known(completedAt),
    isPiece: deal.isPiece ?? false,
    messages: talkative ? luck.count(2) : luck.happens(0.2) ? 1 : 0,
    ...rated(world, plan, completedAt),
  })
}

/** Rounds within a ring take weeks; so does everything else but a burst. */
const spread = ({ luck }: World, startedDays: number): number =>
  now - luck.between(Math.max(2, startedDays - 45), startedDays) * dayMs

type Moves = (world: World, plan: Plan, scene: { people: MarketPerson[]; startedDays: number }) => void

const pay = (
  world: World,
  plan: Plan,
  by: { pair: [MarketPerson, MarketPerson]; orders: number; startedDays: number },
) => {
  const [client, freelancer] = by.pair
  for (let n = 0; n < by.orders; n++)
    fake(world, plan, { client, freelancer, agreedAt: spread(world, by.startedDays) })
}

/** Everybody pays the next one; in some rings people pay across, too. */
const ring: Moves = (world, plan, { people, startedDays }) => {
  const { luck } = world
  people.forEach((client, index) => {
    const next = people[(index + 1) % people.length] as MarketPerson
    pay(world, plan, {
      pair: [client, next],
      orders: luck.whole(2, people.length === 2 ? 8 : 4),
      startedDays,
    })
    const across = luck.pick(people)
    if (people.length > 3 && across !== client && luck.happens(0.4))
      pay(world, plan, { pair: [client, across], orders: 1, startedDays })
  })
}

const puppets: Moves = (world, plan, { people: [gains, ...clients], startedDays }) => {
  for (const client of clients) {
    const orders = world.luck.whole(clients.length === 1 ? 4 : 2, clients.length === 1 ? 8 : 5)
    pay(world, plan, { pair: [client, gains as MarketPerson], orders, startedDays })
  }
}

/** Tiny orders in both directions, for nothing but the stars. */
const swap: Moves = (world, plan, { people, startedDays }) => {
  const { luck } = world
  people.forEach((one, index) => {
    const other = people[(index + 1) % people.length] as MarketPerson
    pay(world, plan, { pair: [one, other], orders: luck.whole(2, 5), startedDays })
    if (people.length > 2 && luck.happens(0.7))
      pay(world, plan, { pair: [other, one], orders: luck.whole(1, 4), startedDays })
  })
}

/** One contract cut into many pieces, done and praised within hours or days, right before a tier. */
const burst: Moves = (world, plan, { people: [gains, ...clients], startedDays }) => {
  const { luck } = world
  const hours = plan.camouflage.staggered ? luck.between(48, 120) : luck.between(2, 20)
  const total = luck.whole(8, 30)
  for (let n = 0; n < total; n++) {
    const client = clients[n % clients.length] as MarketPerson
    const agreedAt = now - startedDays * dayMs + luck.between(0, hours) * hourMs
    const deal = { client, freelancer: gains as MarketPerson, agreedAt }
    fake(world, plan, { ...deal, contractId: `${client.id}k`, isPiece: n >= clients.length })
  }
}

const moves: Record<AttackKind, Moves> = {
  pair: ring,
  ring,
  puppets,
  'rating for rating': swap,
  burst,
}

/** What a forger does who wants just so many orders, from one accomplice for every six. */
export const forge = (
  world: World,
  plan: Plan,
  by: { orders: number; perContract: number },
): MarketPerson[] => {
  const startedDays = 60
  const [gains, ...clients] = accounts(world, plan, startedDays)
  const strangers = world.people.filter(({ attack }) => attack === null)
  for (let n = 0; n < by.orders; n++) {
    const client = clients[Math.floor(n / by.perContract) % clients.length] as MarketPerson
    const contractId = `forged ${Math.floor(n / by.perContract)}`
    const agreedAt = now - (startedDays - world.luck.between(0, 1)) * dayMs
    const isPiece = n % by.perContract > 0
    fake(world, plan, { client, freelancer: gains as MarketPerson, agreedAt, contractId, isPiece })
    if (world.luck.happens(plan.camouflage.sideShare)) {
      const deal = { client, freelancer: world.luck.pick(strangers), agreedAt }
      work(world, { ...deal, priceYen: priceOf(world, 'tiny') })
    }
  }
  evaluatePolicy(world, gains as MarketPerson)
  return [gains as MarketPerson, ...clients]
}

/** Honest orders beside: taken from, and given to, people who know nothing. */
const besides = (world: World, plan: Plan, people: readonly MarketPerson[]): void => {
  const { luck } = world
  const strangers = world.people.filter(({ attack }) => attack === null)
  for (const person of people) {
    const own = world.orders.filter(({ clientId, freelancerId }) =>
      [clientId, freelancerId].includes(person.id),
    )
    const wanted = Math.round((own.length * plan.camouflage.sideShare) / 2)
    for (let n = 0; n < wanted; n++) {
      const other = luck.pick(strangers)
      const pays = own.some(({ clientId }) => clientId === person.id) && luck.happens(0.6)
      const pair = pays ? { client: person, freelancer: other } : { client: other, freelancer: person }
      work(world, { ...pair, agreedAt: spread(world, 60), priceYen: priceOf(world, 'small') })
    }
  }
}

export const attack = (world: World, plan: Plan): MarketPerson[] => {
  const startedDays = world.luck.between(10, 250)
  const people = accounts(world, plan, startedDays)
  moves[plan.kind](world, plan, { people, startedDays })
  besides(world, plan, people)
  for (const person of people) evaluatePolicy(world, person)
  return people
}

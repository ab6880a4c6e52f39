// The people whose logins are printed: each stands one step before a tier, with the step at hand.
import { later } from '../../../src/platform/clock'
import type { Client } from './clients'
import type { ContractScript } from './course'
import type { Freelancer } from './freelancers'
import { daysAgo, newId, type SeedContext } from './kit'
import { type ContractPlan, type jobDeck, pitchFor } from './plan'

type World = {
  everybody: readonly Freelancer[]
  clients: readonly Client[]
  deck: ReturnType<typeof jobDeck>
}

const story = (
  kit: SeedContext,
  world: World,
  told: { who: Freelancer; daysBack: number; clientN: number; course: ContractScript },
): ContractPlan => {
  const { who, daysBack, clientN, course } = told
  const card = world.deck.take(who.person.category)
  if (!card) throw new Error(`No job is left for ${who.person.category}`)
  const postedAt = daysAgo(kit, daysBack, card.n)
  const client = world.clients[clientN] as Client
  const plan = {
    n: card.n,
    id: newId(postedAt),
    text: { ...card.text, days: 6 },
    client,
    postedAt,
    openDays: 6,
  }
  const pitch = { ...pitchFor(plan, who, 0), days: 14, at: later(postedAt, { hours: 10 }) }
  return { plan, pitch: { ...pitch, id: newId(pitch.at) }, course, others: [] }
}

/**
 * 1: an offer waits for her yes, which is Bronze. 2: four ratings with a mean of 4.75 and a delivery to be accepted and
 * rated, which is Silver. 3: much earned, and more to come.
 */
export const namedStories = (kit: SeedContext, world: World): ContractPlan[] => {
  const [, bronze, silver, earner] = world.everybody
  if (!bronze || !silver || !earner) return []
  const rated = (score: number): ContractScript => ({ scores: [score, score] })
  return [
    story(kit, world, { who: bronze, daysBack: 4, clientN: 0, course: { scores: [5], stopBefore: 'agree' } }),
    ...[5, 5, 4, 5].map((score, k) =>
      story(kit, world, { who: silver, daysBack: 220 - k * 45, clientN: k, course: rated(score) }),
    ),
    story(kit, world, {
      who: silver,
      daysBack: 14,
      clientN: 0,
      course: { scores: [], stopBefore: 'accept' },
    }),
    ...[5, 5, 5].map((score, k) =>
      story(kit, world, { who: earner, daysBack: 250 - k * 60, clientN: k + 2, course: rated(score) }),
    ),
    story(kit, world, {
      who: earner,
      daysBack: 13,
      clientN: 0,
      course: { scores: [], stopBefore: 'accept' },
    }),
  ]
}

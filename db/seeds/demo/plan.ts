// Who comes how far, and which stories are told of them: decided by throws that always fall the same.
import { later } from '../../../src/platform/clock'
import { type JobText, job } from '../texts/jobs'
import { freelancers as people } from '../texts/people'
import type { Client } from './clients'
import type { ContractScript } from './course'
import type { Aim, Freelancer } from './freelancers'
import { daysAgo, newId, roll, type SeedContext } from './kit'
import type { JobPlan, Pitch } from './stories'

/** Logins printed at start: people who stand one step before each tier. */
export const steps = ['step-regular', 'step-bronze', 'step-silver', 'step-certified'] as const
export type StepLogin = (typeof steps)[number]

const aimOf = (n: number): Aim => {
  const named: Aim[] = ['no-phone', 'regular', 'silver', 'earner']
  const first = named[n]
  if (first) return first
  const throwOf100 = roll(n, 1, 100)
  if (throwOf100 < 9) return 'empty'
  if (throwOf100 < 15) return 'unconfirmed'
  if (throwOf100 < 20) return 'lapsed'
  if (throwOf100 < 52) return 'regular'
  if (throwOf100 < 73) return 'bronze'
  return throwOf100 < 90 ? 'silver' : 'earner'
}

export const planFreelancers = (kit: SeedContext, count: number): Freelancer[] =>
  Array.from({ length: count }, (_, n) => {
    const person = people[n % people.length] as (typeof people)[number]
    const aim = aimOf(n)
    const experienced = aim === 'silver' || aim === 'earner' || aim === 'lapsed'
    const joinedAt = daysAgo(kit, experienced ? 330 + roll(n, 2, 390) : 40 + roll(n, 3, 640), n)
    const email = `${steps[n] ?? `freelancer-${n}`}@example.jp`
    return {
      n,
      id: newId(joinedAt),
      email,
      aim,
      person,
      joinedAt,
      readyAt: later(joinedAt, { days: 1, hours: 3 }),
    }
  })

export interface ContractPlan {
  plan: JobPlan
  pitch: Pitch
  course: ContractScript
  /** Others who proposed and were not chosen. */
  others: Pitch[]
}

/** Jobs of each top category, taken one after another; no job is told twice. */
export const jobDeck = (
  count: number,
): {
  take: (category: string) => { n: number; text: JobText } | undefined
  left: () => { n: number; text: JobText }[]
} => {
  // 504 are distinct; a larger world tells some twice.
  const deck = Array.from({ length: Math.max(504, count * 2) }, (_, n) => ({ n, text: job(n % 504) }))
  return {
    take: (category) => {
      const found = deck.findIndex((card) => card.text.category === category)
      return found < 0 ? undefined : deck.splice(found, 1)[0]
    },
    left: () => deck,
  }
}

const priceOf = (text: JobText, seed: number): bigint => {
  const span = text.budgetMaxYen - text.budgetMinYen
  return BigInt(Math.round((text.budgetMinYen + (span * (20 + roll(seed, 71, 80))) / 100) / 500) * 500)
}

export const pitchFor = (job: JobPlan, freelancer: Freelancer, k: number): Pitch => {
  const at = later(job.postedAt, { hours: 9 + roll(freelancer.n + job.n, 72 + k, 70) })
  const total = priceOf(job.text, freelancer.n + job.n + k)
  const split = freelancer.aim === 'earner' && job.n % 3 === 0 && total >= 30_000n
  const pricesYen = split ? [total / 2n, total - total / 2n] : [total]
  return { id: newId(at), freelancer, pricesYen, days: Math.max(3, job.text.days) + 2, at }
}

const scoreOf = (freelancer: Freelancer, k: number): number => {
  const luck = roll(freelancer.n, 400 + k, 100)
  if (freelancer.aim === 'earner') return luck < 95 ? 5 : 4
  if (freelancer.aim === 'silver') return luck < 92 ? 5 : 4
  return luck < 45 ? 5 : luck < 82 ? 4 : luck < 95 ? 3 : 2
}

const storiesOf: Record<Aim, (n: number) => number> = {
  empty: () => 0,
  unconfirmed: () => 0,
  'no-phone': () => 0,
  regular: () => 0,
  lapsed: (n) => n % 3,
  bronze: (n) => 1 + (n % 2),
  silver: (n) => 2 + (n % 3),
  earner: (n) => 5 + (n % 4),
}

const courseOf = (freelancer: Freelancer, k: number): ContractScript => {
  const course: ContractScript = { scores: [scoreOf(freelancer, k), scoreOf(freelancer, k + 50)] }
  if (freelancer.aim === 'bronze' && roll(freelancer.n, 500 + k, 4) === 0) course.cancelledBy = 'freelancer'
  if (freelancer.aim !== 'bronze' && roll(freelancer.n, 520 + k, 14) === 0) course.cancelledBy = 'client'
  if (freelancer.aim === 'bronze' && roll(freelancer.n, 540 + k, 3) === 0) course.slow = true
  return course
}

/** A story of these days stops where its age suggests, so that every state of an order can be seen. */
const stopOf = (days: number, n: number): Pick<ContractScript, 'stopBefore'> => {
  if (days > 27) return {}
  if (days < 7) return { stopBefore: 'agree' }
  if (days < 12) return { stopBefore: 'pay' }
  return { stopBefore: (['deliver', 'accept', 'review'] as const)[n % 3] ?? 'deliver' }
}

/** The stories of one freelancer, the newest of some reaching into the present. */
export const planStories = (
  kit: SeedContext,
  who: Freelancer,
  told: { clients: readonly Client[]; deck: ReturnType<typeof jobDeck> },
): ContractPlan[] => {
  const count = storiesOf[who.aim](who.n)
  const since = Math.floor((kit.now.getTime() - who.readyAt.getTime()) / 86_400_000) - 2
  const latest = who.aim === 'lapsed' ? 150 : roll(who.n, 80, 2) === 0 ? 4 + roll(who.n, 81, 22) : 40
  const stories: ContractPlan[] = []
  for (let k = 0; k < count; k++) {
    const card = told.deck.take(who.person.category)
    if (!card || since <= latest) break
    // The best earn within the past year: that is what the top share is judged by.
    const far = who.aim === 'bronze' ? since : Math.min(since, 340)
    const days = latest + Math.floor(((far - latest) * k) / Math.max(1, count))
    const client = told.clients[roll(who.n, 600 + k, told.clients.length)] as Client
    const postedAt = daysAgo(kit, days, card.n)
    const text = days < 40 ? { ...card.text, days: Math.min(card.text.days, 12) } : card.text
    const plan: JobPlan = { n: card.n, id: newId(postedAt), text, client, postedAt, openDays: 7 }
    const course = { ...courseOf(who, k), ...stopOf(days, card.n) }
    stories.push({ plan, pitch: pitchFor(plan, who, 0), course, others: [] })
  }
  return stories
}

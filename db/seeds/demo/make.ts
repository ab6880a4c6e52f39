// Makes the demo world: two years of a marketplace, by the real commands, while the clock travels.
import { sweepContracts } from '../../../src/modules/contracts'
import { sweepJobs } from '../../../src/modules/jobs'
import { close } from '../../../src/modules/jobs/commands/close'
import { earlier, later } from '../../../src/platform/clock'
import { inTransaction } from '../../../src/platform/db'
import { enqueueNow, setAsideJobs } from '../../../src/platform/enqueue'
import { setAsideDerived } from '../../../src/platform/events'
import { drainJobs } from '../../../src/platform/jobs'
import { operators } from '../texts/people'
import { caseStories } from './cases'
import { tellCircle } from './circle'
import { makeClient, planClients } from './clients'
import { competitionStories } from './competitions'
import { orderAndWork } from './course'
import { disputeStories } from './disputes'
import { type Freelancer, insertVisits, makeFreelancer, visitsOf } from './freelancers'
import { daysAgo, deed, newId, roll, type SeedContext, tellAll, together } from './kit'
import { signUp } from './members'
import { namedStories } from './named'
import { type ContractPlan, jobDeck, pitchFor, planFreelancers, planStories } from './plan'
import { packageSales, retainerStories } from './sales'
import { type JobPlan, postJob, propose, talkUnder, turnDown } from './stories'
import { taskStories } from './tasks'

export interface Size {
  freelancers: number
  /** Jobs without a contract: open now, or closed without anybody. */
  looseJobs: number
  /** At most so many entries of one competition: most of the time goes into their pictures. */
  entriesMax: number
  /** At most so many works of one task. */
  worksMax: number
}
export const demoSize: Size = { freelancers: 180, looseJobs: 80, entriesMax: 14, worksMax: 150 }
/** Enough for a test: every kind of story once, and all four logins. */
export const smallSize: Size = { freelancers: 90, looseJobs: 30, entriesMax: 3, worksMax: 40 }
export const largeSize: Size = { freelancers: 2000, looseJobs: 1500, entriesMax: 14, worksMax: 150 }

/** Letters and notices of long ago are not sent; those of the last ten days wait for their readers. */
const keepRecentNews = (kit: SeedContext): void => {
  const recent = earlier(kit.now, { days: 10 })
  setAsideJobs(async (tx, job, payload) => {
    const names = typeof job === 'string' ? [job] : 'name' in job ? [job.name] : job
    const news = names.filter((name) => name.startsWith('notices'))
    const at = payload['at']
    if (news.length > 0 && at instanceof Date && at > recent) await enqueueNow(tx, news, payload)
  })
}

const makeOperators = async (kit: SeedContext): Promise<readonly [string, string]> => {
  const at = daysAgo(kit, 760, 1)
  const ids = operators.map(() => newId(at))
  for (const [i, person] of operators.entries()) {
    const email = i === 0 ? 'operator@example.jp' : `operator-${i}@example.jp`
    const row = {
      id: ids[i] as string,
      email,
      name: person.displayName,
      operator: true,
      side: 'client' as const,
      at,
    }
    await deed(kit, at, (tx) => signUp(tx, row))
  }
  return [ids[0] as string, ids[1] as string]
}

const tellStory = async (kit: SeedContext, story: ContractPlan): Promise<void> => {
  const { plan, pitch, others } = story
  await postJob(kit, plan)
  const [asker] = others
  if (asker) await talkUnder(kit, plan, asker.freelancer)
  for (const other of others) await propose(kit, plan, other)
  await propose(kit, plan, pitch)
  const decidedAt = later(pitch.at, { days: 1, hours: 1 })
  for (const other of others.slice(1))
    if (other.at < decidedAt) await turnDown(kit, plan, { id: other.id, at: decidedAt })
  await orderAndWork(kit, story)
}

/** People who were ready by then propose too, in their own trade. */
const rivals = (everybody: readonly Freelancer[], plan: JobPlan, but: string | null): Freelancer[] =>
  everybody.filter(
    (who) =>
      who.person.category === plan.text.category &&
      who.id !== but &&
      who.readyAt < plan.postedAt &&
      !['empty', 'unconfirmed', 'no-phone', 'lapsed'].includes(who.aim) &&
      roll(who.n + plan.n, 700, 100) < 9,
  )

const looseJobs = (
  kit: SeedContext,
  count: number,
  world: {
    everybody: Freelancer[]
    clients: readonly { n: number; id: string }[]
    deck: ReturnType<typeof jobDeck>
  },
) =>
  world.deck
    .left()
    .slice(0, count)
    .map((card, i) => {
      const client = world.clients[roll(card.n, 81, world.clients.length)] as JobPlan['client']
      const old = i % 4 === 3
      const postedAt = daysAgo(kit, old ? 25 + roll(card.n, 82, 300) : roll(card.n, 83, 9), card.n)
      const plan: JobPlan = {
        n: card.n,
        id: newId(postedAt),
        text: card.text,
        client,
        postedAt,
        openDays: old ? 10 : 10 + roll(card.n, 84, 12),
      }
      return async (): Promise<void> => {
        await postJob(kit, plan)
        for (const [k, who] of rivals(world.everybody, plan, null).slice(0, 4).entries())
          await propose(kit, plan, pitchFor(plan, who, k))
        if (!old || i % 8 === 3) return
        const at = later(postedAt, { days: 14 })
        await deed(kit, at, (tx) =>
          close(tx, { jobId: plan.id, clientId: client.id, reason: 'plans-changed', at }),
        )
      }
    })

type Step = () => Promise<void>

/** Everything that happens, planned beforehand: groups of steps, each group after the one before. */
const planWorld = (kit: SeedContext, size: Size, operatorIds: readonly [string, string]): Step[][] => {
  const [operatorId] = operatorIds
  const clients = planClients(kit)
  const everybody = planFreelancers(kit, size.freelancers)
  const people = [
    ...clients.map((client) => () => together(kit, (one) => makeClient(one, { ...client, operatorId }))),
    ...everybody.map((who) => () => together(kit, (one) => makeFreelancer(one, { ...who, operatorId }))),
  ]
  const visits = everybody.map(
    (who) => () => inTransaction(kit.db, (tx) => insertVisits(tx, who, visitsOf(kit, who))),
  )
  const deck = jobDeck(size.freelancers + size.looseJobs)
  const named = namedStories(kit, { everybody, clients, deck })
  const stories = everybody.slice(4).flatMap((who) => planStories(kit, who, { clients, deck }))
  for (const story of stories) {
    const others = rivals(everybody, story.plan, story.pitch.freelancer.id).slice(0, 3)
    story.others = others.map((who, k) => pitchFor(story.plan, who, k + 1))
  }
  const told = [...named, ...stories].map((story) => () => tellStory(kit, story))
  const contests = competitionStories(kit, { everybody, clients, entriesMax: size.entriesMax })
  const tasks = taskStories(kit, { everybody, clients, operatorId, worksMax: size.worksMax })
  const sales = [
    ...packageSales(kit, { everybody, clients }),
    ...retainerStories(kit, { everybody, clients }),
  ]
  const loose = looseJobs(kit, size.looseJobs, { everybody, clients, deck })
  const cases = caseStories(kit, { everybody, clients, operatorIds })
  const disputes = disputeStories(kit, { operatorIds })
  return [people, visits, told, sales, loose, [...contests, ...tasks], cases, disputes]
}

const runGroups = async (kit: SeedContext, groups: Step[][]): Promise<void> => {
  const total = groups.flat().length
  let done = 0
  const counted =
    (step: Step): Step =>
    () =>
      step().finally(() => kit.onProgress?.(++done, total))
  for (const group of groups) await tellAll(group.map(counted))
}

/** Makes the facts of the whole world in an empty database. */
export const makeFacts = async (kit: SeedContext, size: Size = demoSize): Promise<void> => {
  setAsideDerived(true)
  keepRecentNews(kit)
  try {
    await runGroups(kit, planWorld(kit, size, await makeOperators(kit)))
    await tellCircle(kit)
    await sweepJobs({ db: kit.db, at: kit.now })
    await sweepContracts({ db: kit.db, at: kit.now })
  } finally {
    setAsideDerived(false)
    setAsideJobs(null)
  }
  await drainJobs({ db: kit.db, at: kit.now, services: kit.services })
}

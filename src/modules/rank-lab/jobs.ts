// The work of the policy lab outside a request (§2.7): counting, telling, and knowing what is published.

import { isSameShare, topShareOf } from '../../engine/policy/policy-parts'
import { withDay } from '../../engine/policy/rule-hash'
import { dateOf, yearBefore } from '../../platform/calendar'
import { type Db, inTransaction, type Tx } from '../../platform/db'
import { enqueue } from '../../platform/enqueue'
import { defineJob, type WorkContext } from '../../platform/jobs'
import { isOutage } from '../../platform/outage'
import { insertCuts, policyInForce } from '../ranks'
import { replayJob } from './commands/ask-replay'
import { keepReplay } from './commands/keep-replay'
import { announceJob } from './commands/publish-policy'
import { recallJob } from './commands/withdraw-policy'
import { affectedBy, keptPolicy, type ReplayRun, runCalled, toldOf } from './queries-lab'
import { allowLong } from './queries-replay'
import { type ReadRunner, type ReplayQuery, replay } from './replay'
import { finishRun, noteMonths } from './store-lab'
import { tellAffected, tellWithdrawn } from './tell-members'

const tellJob = 'ranks.tell-affected'
const tellWithdrawnJob = 'ranks.tell-withdrawn'

/** A replay with time enough for everybody, each day in a transaction of its own. */
export const replayOn = (db: Db, asked: ReplayQuery): ReturnType<typeof replay> => {
  const read: ReadRunner = (work) =>
    inTransaction(db, async (tx) => {
      await allowLong(tx)
      return work(tx)
    })
  return replay(read, asked)
}

const countRun = async ({ db, at, now }: WorkContext, run: ReplayRun): Promise<void> => {
  const made = await replayOn(db, {
    policy: withDay(run.document, dateOf(at)),
    from: run.fromOn,
    to: run.toOn,
    at: run.askedAt,
    onMonth: (done) => noteMonths(db, { id: run.id, done, at: now?.() ?? at }),
  })
  await inTransaction(db, async (tx) => {
    await keepReplay(tx, { id: run.id, ...made, madeBy: run.askedBy, at })
    await finishRun(tx, { id: run.id, at, fault: null })
  })
}

/** A count that fails says so on the page, and is not tried again by itself: the same would happen again. */
const runReplay = async (context: WorkContext, { runId }: { runId: string }): Promise<void> => {
  const { db, at } = context
  const run = await runCalled(db, runId)
  if (!run || run.finishedAt) return
  try {
    await countRun(context, run)
  } catch (error) {
    // The queue tries again once the database is back.
    if (isOutage(error)) throw error
    const fault = (error as Error).message.slice(0, 300)
    await inTransaction(db, (tx) => finishRun(tx, { id: runId, at, fault }))
    throw error
  }
}

type PolicyRef = { id: string; at: Date }

/** One job per person: a letter that cannot be made holds nobody else's up. */
const fanOut =
  (
    job: string,
    { whom, first }: { whom: (tx: Tx, id: string) => Promise<string[]>; first?: typeof prepareCuts },
  ) =>
  ({ db }: WorkContext, { id, at }: PolicyRef): Promise<void> =>
    inTransaction(db, async (tx) => {
      await first?.(tx, { id, at })
      for (const memberId of await whom(tx, id)) await enqueue(tx, job, { id, memberId, at })
    })

/** A share that nobody asked for before has no cuts yet, and whoever is told must be judged by them. */
const prepareCuts = async (tx: Tx, { id, at }: PolicyRef): Promise<void> => {
  const kept = await keptPolicy(tx, id)
  const share = kept && topShareOf(withDay(kept.document, dateOf(at)))
  if (!share || isSameShare(share, topShareOf(policyInForce(at)))) return
  await allowLong(tx)
  await insertCuts(tx, { from: yearBefore(at), at, shares: [share] })
}

/** What the lab does outside requests. */
export const labJobs = [
  defineJob<{ runId: string }>(replayJob, runReplay),
  defineJob<PolicyRef>(announceJob, fanOut(tellJob, { whom: affectedBy, first: prepareCuts })),
  defineJob<PolicyRef>(recallJob, fanOut(tellWithdrawnJob, { whom: toldOf })),
  defineJob<PolicyRef & { memberId: string }>(tellJob, ({ db }, about) =>
    inTransaction(db, (tx) => tellAffected(tx, about)),
  ),
  defineJob<PolicyRef & { memberId: string }>(tellWithdrawnJob, ({ db }, about) =>
    inTransaction(db, (tx) => tellWithdrawn(tx, about)),
  ),
]

// Everybody is judged from the facts once a week, and on the first day of a rule: in batches, by the database alone.

import { earlier } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { pledgeInForce } from '../verification'
import { policyInForce } from './calendar/in-force'
import { type IdRange, membersWithStaleTier } from './queries-metrics'
import { type DueTable, makeAllDue, makeDue } from './store-due'
import { setBatchSettings } from './store-night'
import { beginPass, isPassDue, lockPass, nextPeople, type PassSubject, setJudgedUpTo } from './store-passes'

const passDays = 7
/** Each batch is one transaction. Measured with 100,000 people in all: 12 s. */
const peoplePerBatch = 100_000

export interface Pass {
  readonly subject: PassSubject
  readonly line: DueTable
  /** Everybody is judged anew when this changes: the rule, or a text that everybody has to confirm. */
  readonly judgedBy: (at: Date) => string
  /** Whose stored tier is not the one that the facts give. */
  readonly stale: (tx: Tx, of: { at: Date; subjects: IdRange }) => Promise<string[]>
}

export const freelancersPass: Pass = {
  subject: 'freelancer',
  line: 'members_rank_due',
  judgedBy: (at) => {
    const { id, version } = policyInForce(at)
    return `${id} ${version} ${pledgeInForce(at).version}`
  },
  stale: (tx, of) => membersWithStaleTier(tx, { ...of, policy: policyInForce(of.at) }),
}

/** Begins the pass of a week, or of a new rule, where it is time. */
export const beginPassIfDue = async (tx: Tx, { subject, judgedBy }: Pass, at: Date): Promise<void> => {
  const asked = { subject, judgedBy: judgedBy(at), oldest: earlier(at, { days: passDays }) }
  // Asked without a lock first: a server in the middle of a batch is not waited for.
  if (await isPassDue(tx, asked)) await beginPass(tx, { ...asked, at })
}

/** Takes an open pass `max` people further: whose stored tier is stale is due at once. Nothing where no pass is open. */
export const advancePass = async (
  tx: Tx,
  { subject, line: table, stale }: Pass,
  { at, max = peoplePerBatch }: { at: Date; max?: number | undefined },
): Promise<void> => {
  const open = await lockPass(tx, subject)
  if (!open) return
  await setBatchSettings(tx)
  const { range, people } = await nextPeople(tx, { after: open.judgedUpTo, max })
  await makeDue(tx, { table, memberIds: await stale(tx, { at, subjects: range }), at })
  const isEnd = people < max
  await setJudgedUpTo(tx, { subject, id: isEnd ? null : range.upTo })
  // Those whose tier the new rule changes came first; now everybody, for what time alone will change (decision 029).
  if (isEnd && open.isRuleNew) await makeAllDue(tx, { table, at })
}

import { earlier, type On } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { policyInForce } from '../calendar/in-force'
import { yearBefore } from '../engine/civil'
import type { Policy } from '../engine/policy'
import { boundsOf } from '../engine/policy-parts'
import { makeAllDue } from '../lab/store-lab'
import { membersDue } from '../queries-due'
import { membersAtOdds, type Subjects } from '../queries-metrics'
import { claimNight, insertCuts } from '../store'
import { auditTallies } from '../sums/commands/audit-tallies'
import { moveOn } from '../sums/commands/move-on'
import { isPlain, judgedBy } from '../sums/judged-by'
import { membersAhead, membersBetweenCuts } from '../sums/queries-tallies'
import { noteClimbs } from '../sums/store-climbs'
import { insertTalliedCuts } from '../sums/store-cuts'
import {
  lockWindow,
  rebuildTallies,
  setBatchSettings,
  setJudged,
  type TallyWindow,
} from '../sums/store-tallies'

interface Night {
  readonly night: On
  readonly at: Date
}

const auditDays = 7
/** From so many on, asking about everybody is cheaper than asking about each. */
const eachMax = 200_000

/** Without tallies every fact is read once, and tallies are made of them. */
const firstNight = async (tx: Tx, { at }: Night): Promise<string[]> => {
  const policy = policyInForce(at)
  await insertCuts(tx, { from: yearBefore(at), at })
  await rebuildTallies(tx, { since: yearBefore(at), judgedBy: judgedBy(policy, at), at })
  if (isPlain(policy)) await noteClimbs(tx, { policy, at, subjects: 'all' })
  return membersAtOdds(tx, { policy, at, subjects: 'all' })
}

/**
 * Whom a night asks about: everybody whose moment came, and of those whom a cut passed, for whom that turned a condition.
 * What a person is, events have judged already.
 */
const concerned = async (tx: Tx, { policy, at }: { policy: Policy; at: Date }): Promise<string[]> => {
  const due = await membersDue(tx, { at, max: eachMax })
  const passed = [...new Set([...due, ...(await membersBetweenCuts(tx, at))])]
  const subjects = passed.length > eachMax ? 'all' : passed
  return [...due, ...(await noteClimbs(tx, { policy, at, subjects }))]
}

const judgeTallied = async (
  tx: Tx,
  { subjects, policy, at }: { subjects: Subjects; policy: Policy; at: Date },
): Promise<string[]> => {
  const ahead = await membersAhead(tx, at)
  const known = await membersAtOdds(tx, { policy, at, subjects, source: 'tallies' })
  const others = ahead.length > 0 ? await membersAtOdds(tx, { policy, at, subjects: ahead }) : []
  return [...new Set([...known, ...others])].sort()
}

/** Another rule than last night's: what was noted by the other says nothing any more, and everybody's next moment is another. */
const beginRule = async (tx: Tx, { policy, at }: { policy: Policy; at: Date }): Promise<void> => {
  await makeAllDue(tx, at)
  if (isPlain(policy)) await noteClimbs(tx, { policy, at, subjects: 'all' })
}

/** Whom the sums of this night say something new about, by its own cuts; everybody under a rule that asks for everybody. */
const subjectsOf = async (
  tx: Tx,
  { moved, policy, at }: { moved: readonly string[]; policy: Policy; at: Date },
): Promise<Subjects> => {
  if (!isPlain(policy)) return 'all'
  const asked = [...new Set([...moved, ...(await concerned(tx, { policy, at }))])]
  return asked.length > eachMax ? 'all' : asked
}

const nextNight = async (tx: Tx, { at }: Night, window: TallyWindow): Promise<string[]> => {
  const policy = policyInForce(at)
  const rule = judgedBy(policy, at)
  const moved = await moveOn(tx, { window, at })
  const isAudit = window.auditedAt <= earlier(at, { days: auditDays })
  if (isAudit) await auditTallies(tx, { judgedBy: rule, at })
  await insertTalliedCuts(tx, { from: yearBefore(at), at })
  await setJudged(tx, { by: rule, auditedAt: isAudit ? at : window.auditedAt })
  const isRuleNew = window.judgedBy !== rule
  if (isRuleNew) await beginRule(tx, { policy, at })
  // Asked on every night, even where everybody is judged: what is noted must be what this night's cuts say.
  const subjects = isRuleNew ? 'all' : await subjectsOf(tx, { moved, policy, at })
  if (isAudit || boundsOf(policy).length > 0) return membersAtOdds(tx, { policy, at, subjects: 'all' })
  return judgeTallied(tx, { subjects, policy, at })
}

/**
 * The work of a night (§2.4): moves the tallies on by a day, computes the cuts, and judges whom that concerns; once a week
 * everybody, from the facts, by which the tallies are audited. Answers whose tier is no longer what they hold; nobody if
 * this night is done already.
 */
export const judgeAll = async (tx: Tx, of: Night): Promise<string[]> => {
  if (!(await claimNight(tx, of))) return []
  await setBatchSettings(tx)
  const window = await lockWindow(tx)
  return window ? nextNight(tx, of, window) : firstNight(tx, of)
}

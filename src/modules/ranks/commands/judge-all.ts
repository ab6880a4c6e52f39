import { earlier, type On } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { pledgeInForce } from '../../verification'
import { policyInForce } from '../calendar/in-force'
import { yearBefore } from '../engine/civil'
import type { Policy } from '../engine/policy'
import { boundsOf, hasMemory } from '../engine/policy-parts'
import { makeAllDue } from '../lab/store-lab'
import { membersDue } from '../queries-due'
import { membersAtOdds, type Subjects } from '../queries-metrics'
import { claimNight, insertCuts } from '../store'
import { auditTallies } from '../sums/commands/audit-tallies'
import { membersAhead, membersBetweenCuts } from '../sums/queries-tallies'
import {
  hasten,
  insertTalliedCuts,
  lockWindow,
  moveWindow,
  noteMet,
  rebuildTallies,
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

/** Everybody is judged anew when this changes: the rule, or a text that everybody has to confirm. */
const ruleOf = (policy: Policy, at: Date): string =>
  `${policy.id} ${policy.version} ${pledgeInForce(at).version}`

/** Whether the tiers of two nights differ only where a condition turned: without memory, and without a bound per contract. */
const isPlain = (policy: Policy): boolean => !hasMemory(policy) && boundsOf(policy).length === 0

/** Without tallies every fact is read once, and tallies are made of them. */
const firstNight = async (tx: Tx, { at }: Night): Promise<string[]> => {
  const policy = policyInForce(at)
  await insertCuts(tx, { from: yearBefore(at), at })
  await rebuildTallies(tx, { since: yearBefore(at), judgedBy: ruleOf(policy, at), at })
  if (isPlain(policy)) await noteMet(tx, { policy, at, subjects: 'all' })
  return membersAtOdds(tx, { policy, at, subjects: 'all' })
}

/**
 * Of whom a night may know more than their last judgement did: of those whose sums moved or whom a cut passed, for whom a
 * condition turned; and everybody whose moment came. What a person is, events have judged already.
 */
const concerned = async (tx: Tx, of: { touched: readonly string[]; policy: Policy; at: Date }) => {
  const { touched, policy, at } = of
  const due = await membersDue(tx, { at, max: eachMax })
  const each = new Set([...touched, ...due, ...(await membersBetweenCuts(tx, at))])
  const turned = await noteMet(tx, { policy, at, subjects: each.size > eachMax ? 'all' : [...each] })
  const asked = new Set([...turned, ...due])
  return asked.size > eachMax ? 'all' : [...asked]
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
  if (isPlain(policy)) await noteMet(tx, { policy, at, subjects: 'all' })
}

const nextNight = async (tx: Tx, { at }: Night, window: TallyWindow): Promise<string[]> => {
  const policy = policyInForce(at)
  const judgedBy = ruleOf(policy, at)
  const touched = await moveWindow(tx, { since: window.since, until: yearBefore(at) })
  const isAudit = window.auditedAt <= earlier(at, { days: auditDays })
  if (isAudit) await auditTallies(tx, { judgedBy, at })
  await insertTalliedCuts(tx, { from: yearBefore(at), at })
  await setJudged(tx, { by: judgedBy, auditedAt: isAudit ? at : window.auditedAt })
  const isRuleNew = window.judgedBy !== judgedBy
  if (isRuleNew) await beginRule(tx, { policy, at })
  if (isAudit || boundsOf(policy).length > 0) return membersAtOdds(tx, { policy, at, subjects: 'all' })
  const isEverybody = isRuleNew || !isPlain(policy)
  const subjects = isEverybody ? 'all' : await concerned(tx, { touched, policy, at })
  return judgeTallied(tx, { subjects, policy, at })
}

/**
 * The work of a night (§2.4): moves the tallies on by a day, computes the cuts, and judges whom that concerns; once a week
 * everybody, from the facts, by which the tallies are audited. Answers whose tier is no longer what they hold; nobody if
 * this night is done already.
 */
export const judgeAll = async (tx: Tx, of: Night): Promise<string[]> => {
  if (!(await claimNight(tx, of))) return []
  await hasten(tx)
  const window = await lockWindow(tx)
  return window ? nextNight(tx, of, window) : firstNight(tx, of)
}

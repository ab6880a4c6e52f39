import { earlier, type On } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { pledge } from '../../verification'
import { policyInForce } from '../calendar/in-force'
import { yearBefore } from '../engine/civil'
import type { Policy } from '../engine/policy'
import { boundsOf, hasMemory } from '../engine/policy-parts'
import { makeAllDue } from '../lab/store-lab'
import { membersDue } from '../queries-due'
import { membersAtOdds } from '../queries-metrics'
import { claimNight, insertCuts } from '../store'
import { auditTallies } from '../sums/commands/audit-tallies'
import { membersAhead, membersBetweenCuts } from '../sums/queries-tallies'
import {
  hasten,
  insertTalliedCuts,
  lockWindow,
  moveWindow,
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
const ruleOf = (policy: Policy): string => `${policy.id} ${policy.version} ${pledge.version}`

/** Without tallies every fact is read once, and tallies are made of them. */
const firstNight = async (tx: Tx, { at }: Night): Promise<string[]> => {
  const policy = policyInForce(at)
  await insertCuts(tx, { from: yearBefore(at), at })
  await rebuildTallies(tx, { since: yearBefore(at), judgedBy: ruleOf(policy), at })
  return membersAtOdds(tx, { policy, at, subjects: 'all' })
}

/** Of whom a night may know more than their last judgement did: sums that moved, a moment that came, a cut that moved. */
const concerned = async (
  tx: Tx,
  touched: readonly string[],
  at: Date,
): Promise<readonly string[] | 'all'> => {
  const due = await membersDue(tx, { at, max: eachMax })
  const passed = await membersBetweenCuts(tx, at)
  const each = new Set([...touched, ...due, ...passed])
  return each.size > eachMax ? 'all' : [...each]
}

const judgeTallied = async (tx: Tx, of: { touched: readonly string[]; isEverybody: boolean; at: Date }) => {
  const { touched, isEverybody, at } = of
  const policy = policyInForce(at)
  const subjects = isEverybody ? 'all' : await concerned(tx, touched, at)
  const ahead = await membersAhead(tx, at)
  const known = await membersAtOdds(tx, { policy, at, subjects, source: 'tallies' })
  const others = ahead.length > 0 ? await membersAtOdds(tx, { policy, at, subjects: ahead }) : []
  return [...new Set([...known, ...others])].sort()
}

const nextNight = async (tx: Tx, { at }: Night, window: TallyWindow): Promise<string[]> => {
  const policy = policyInForce(at)
  const judgedBy = ruleOf(policy)
  const touched = await moveWindow(tx, { since: window.since, until: yearBefore(at) })
  if (window.judgedBy !== judgedBy) await makeAllDue(tx, at)
  const isAudit = window.auditedAt <= earlier(at, { days: auditDays })
  if (isAudit) await auditTallies(tx, { judgedBy, at })
  await insertTalliedCuts(tx, { from: yearBefore(at), at })
  await setJudged(tx, { by: judgedBy, auditedAt: isAudit ? at : window.auditedAt })
  if (isAudit || boundsOf(policy).length > 0) return membersAtOdds(tx, { policy, at, subjects: 'all' })
  return judgeTallied(tx, { touched, isEverybody: window.judgedBy !== judgedBy || hasMemory(policy), at })
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

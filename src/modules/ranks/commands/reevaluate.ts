import { type Standing, standingAt, turnedWarnings } from '../../../engine/evaluate/evaluate'
import type { Facts, Warning } from '../../../engine/facts/facts'
import { nextChangeAt } from '../../../engine/history/forecast'
import type { Policy } from '../../../engine/policy/policy'
import { type Tier, tiers } from '../../../engine/policy/tiers'
import { maxDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { newId } from '../../../platform/ids'
import { holdTier } from '../../members'
import { policyInForce } from '../calendar/in-force'
import { rankWarned, tierChanged } from '../events'
import { subjectOf } from '../queries-facts'
import { endWarnings, insertChange, insertWarnings, lockHeld, setDue } from '../store'

interface MemberJudgement {
  readonly memberId: string
  readonly at: Date
  readonly policy: Policy
  readonly standing: Standing
}

const belowTier = ({ tiers: steps }: Policy, tier: Tier): Tier =>
  steps.findLast((step) => tiers.indexOf(step.tier) < tiers.indexOf(tier))?.tier ?? 'none'

/** Gives and ends what the judgement makes of the warnings that stand; nothing, and no statement, when they stay (§2.7). */
const remember = async (tx: Tx, judged: MemberJudgement, open: readonly Warning[]): Promise<void> => {
  const { memberId, at, policy, standing } = judged
  const { given, lifted, fallen } = turnedWarnings(open, standing)
  if (lifted.length + fallen.length > 0) await endWarnings(tx, { memberId, lifted, fallen, at })
  const [first, last] = [given[0], given.at(-1)]
  if (!first || !last) return
  const rows = given.map(({ tier, fallsAt }) => ({ id: newId(at), tier, givenAt: at, fallsAt }))
  await insertWarnings(
    tx,
    rows.map((row) => ({ ...row, memberId, policy: policy.id })),
  )
  const unmet = [...new Set(standing.next.map(({ metric }) => metric))]
  const news = { fromTier: last.tier, toTier: belowTier(policy, first.tier), fallsAt: first.fallsAt }
  await emit(tx, rankWarned, { memberId, ...news, unmet, at })
}

/**
 * Judges one person as of `at`, or as of when the tier held was given if that is later, and awards what follows: when the tier
 * differs from the one held, it is held, remembered with its standing, and told (§2.4). Under a rule
 * that warns, a tier in danger is warned of first (§2.7). Notes when time alone may change it again. Costs two statements when
 * nothing changes, three when only that time does; one for whoever has no profile.
 */
export const reevaluate = async (tx: Tx, judged: { memberId: string; at: Date }): Promise<void> => {
  const { memberId } = judged
  const held = await lockHeld(tx, memberId)
  if (!held) return
  // Whoever waited for the lock may bring an older time, by which the facts of the newer judgement had not happened.
  const at = maxDate(held.since, judged.at)
  // Read after the lock: whoever held it before has left facts that this judgement must see.
  const subject = await subjectOf(tx, memberId, at)
  if (!subject) return
  const facts: Facts = { ...subject.facts, past: { tier: held.tier, warnings: subject.warnings } }
  const policy = policyInForce(at)
  const standing = standingAt(policy, facts, at)
  await remember(tx, { memberId, at, policy, standing }, subject.warnings)
  const dueAt = nextChangeAt(policy, facts, at)
  if (dueAt.getTime() !== subject.dueAt?.getTime()) await setDue(tx, { memberId, dueAt })
  if (standing.tier === held.tier) return
  const change = { memberId, fromTier: held.tier, toTier: standing.tier, at }
  const changeId = newId(at)
  await insertChange(tx, { id: changeId, ...change, policy: policy.id, standing })
  await holdTier(tx, { memberId, tier: standing.tier, at })
  await emit(tx, tierChanged, { ...change, changeId })
}

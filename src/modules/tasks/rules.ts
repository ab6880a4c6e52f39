// The pure rules of tasks: limits, deadlines, the cap of rejections, and who may start (§3.5).
import { type Duration, later } from '../../platform/clock'
import { reaches, type Tier } from '../members'
import type { TaskStatus } from './lifecycle'

export const aiUses = ['forbidden', 'declared', 'free'] as const
export type AiUse = (typeof aiUses)[number]
export const workAiUses = ['none', 'assisted', 'generated'] as const
export type WorkAiUse = (typeof workAiUses)[number]
export const reasons = ['incomplete', 'off-topic', 'careless', 'copied', 'ai-against-rule', 'other'] as const
export type Reason = (typeof reasons)[number]

export const limits = {
  unitMin: 5n,
  unitMax: 100_000n,
  worksMax: 100_000,
  minutesMin: 5,
  minutesMax: 2880,
  periodMax: 60,
  perPersonMax: 100,
} as const

/** Default durations in days (§3.5); settings of the site. */
export const days = { review: 7, correct: 3, appeal: 3, prolongMax: 30 } as const

export const endsAt = (openedAt: Date, periodDays: number): Date => later(openedAt, { days: periodDays })
export const expiresAt = (startedAt: Date, minutes: number): Date => later(startedAt, { minutes })
/** When a work that nobody decided on counts as approved. */
export const approvedAt = (submittedAt: Date): Date =>
  later(submittedAt, { days: days.review } satisfies Duration)
export const correctUntil = (returnedAt: Date): Date => later(returnedAt, { days: days.correct })
export const appealUntil = (rejectedAt: Date): Date => later(rejectedAt, { days: days.appeal })

/** At most 30 % of the works, rounded down; so none of a task of one to three works (§3.5). */
export const rejectionsMax = (worksCount: number): number => Math.floor((worksCount * 3) / 10)

/** What is held for so many works, before fees. */
export const heldYen = (of: { unitYen: bigint; works: number }): bigint => of.unitYen * BigInt(of.works)

/** Whether a work may be handed in that was made like this. */
export const allowsAi = (rule: AiUse, declared: WorkAiUse): boolean =>
  rule !== 'forbidden' || declared === 'none'

export interface Screening {
  label: string
  options: string[]
  /** Which of the options let somebody take part, counted from 0. */
  right: number[]
}

/** Everything that decides whether somebody may take a place now, as one statement reads it. */
export interface StartFacts {
  status: TaskStatus
  clientId: string
  endsAt: Date | null
  minTier: Tier
  tier: Tier
  minApprovalPercent: number
  /** Codes of regions; none: people of any may take part. */
  regions: readonly string[]
  /** Where the person says that they are; null: nowhere. */
  region: string | null
  /** Of this person's works for any task: approved, and finally not approved. */
  approved: number
  unpaid: number
  perPerson: number
  /** Of this person's works for this task: those that were not lost. */
  done: number
  screening: Screening | null
  /** Null: not asked yet. */
  screeningPassed: boolean | null
  hasFreePlace: boolean
}

export type StartRefusal =
  | 'own-task'
  | 'operators-do-not-work'
  | 'task-not-open'
  | 'screening-failed'
  | 'tier-too-low'
  | 'approval-too-low'
  | 'other-region'
  | 'limit-reached'
  | 'no-place-free'

/** Approved works in per cent of those that were decided, compared exactly; nobody is kept out who has none yet. */
export const approvalReaches = ({
  approved,
  unpaid,
  minApprovalPercent,
}: Pick<StartFacts, 'approved' | 'unpaid' | 'minApprovalPercent'>): boolean =>
  approved * 100 >= minApprovalPercent * (approved + unpaid)

/** Whether somebody is where a task asks for people. */
export const isInRegion = ({ regions, region }: Pick<StartFacts, 'regions' | 'region'>): boolean =>
  regions.length === 0 || (region !== null && regions.includes(region))

/** Why somebody may not take a place; null when they may. What stays is said before what may change. */
export const startRefusal = (
  facts: StartFacts,
  person: { memberId: string; isOperator: boolean; at: Date },
): StartRefusal | null => {
  if (facts.clientId === person.memberId) return 'own-task'
  if (person.isOperator) return 'operators-do-not-work'
  if (facts.status !== 'open' || !facts.endsAt || facts.endsAt <= person.at) return 'task-not-open'
  if (facts.screening && facts.screeningPassed === false) return 'screening-failed'
  if (!reaches(facts.tier, facts.minTier)) return 'tier-too-low'
  if (!approvalReaches(facts)) return 'approval-too-low'
  if (!isInRegion(facts)) return 'other-region'
  if (facts.done >= facts.perPerson) return 'limit-reached'
  return facts.hasFreePlace ? null : 'no-place-free'
}

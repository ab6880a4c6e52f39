import { defineLifecycle } from '../../platform/lifecycle'

/** What of a dispute decides on its verbs, beside its status. */
interface DisputeState {
  openedBy: 'client' | 'freelancer'
  escalatedAt: Date | null
}
const ifOpener = ({ openedBy }: DisputeState, role: string) => (role === openedBy ? null : 'not-yours')
const ifTalking = ({ escalatedAt }: DisputeState) => (escalatedAt ? 'escalated' : null)
const ifEscalated = ({ escalatedAt }: DisputeState) => (escalatedAt ? null : 'still-talking')

/** What of an appeal decides on its verbs, beside its status. */
interface AppealState {
  byRole: 'client' | 'freelancer'
  repliedAt: Date | null
}
const ifUnanswered = ({ byRole, repliedAt }: AppealState, role: string) =>
  role === byRole ? 'not-yours' : repliedAt ? 'answered-before' : null

// biome-ignore format: a table is read by its columns
/** The life of a dispute (§5.3). While it is open or proposed its order stands still; settle happens within an offer that overlaps. */
export const disputeLifecycle = defineLifecycle({
  title: 'The life of a dispute',
  states: ['open', 'proposed', 'settled', 'decided', 'withdrawn'],
  start: 'none',
  roles: ['client', 'freelancer', 'operator', 'clock'],
  table: {
    open:        { from: ['none'],     to: 'open',      by: ['client', 'freelancer'] },
    state:       { from: ['open'],     to: 'open',      by: ['client', 'freelancer'] },
    offer:       { from: ['open'],     to: 'open',      by: ['client', 'freelancer'] },
    settle:      { from: ['open'],     to: 'settled',   by: ['clock'],                         money: 'share', within: 'offer' },
    withdraw:    { from: ['open'],     to: 'withdrawn', by: ['client', 'freelancer'],          guard: ifOpener },
    escalate:    { from: ['open'],     to: 'open',      by: ['client', 'freelancer', 'clock'], guard: ifTalking },
    take:        { from: ['open'],     to: 'open',      by: ['operator'],                      guard: ifEscalated },
    decide:      { from: ['open'],     to: 'decided',   by: ['operator'],                      money: 'share', guard: ifEscalated },
    propose:     { from: ['open'],     to: 'proposed',  by: ['operator'],                      guard: ifEscalated, within: 'decide' },
    approve:     { from: ['proposed'], to: 'decided',   by: ['operator'],                      money: 'share' },
    'send-back': { from: ['proposed'], to: 'open',      by: ['operator'] },
  },
})

// biome-ignore format: a table is read by its columns
/** The life of an appeal against a decision (§5.3): another operator reads it, and a second one approves before money moves. */
export const disputeAppealLifecycle = defineLifecycle({
  title: 'The life of an appeal against the decision of a dispute',
  states: ['open', 'proposed', 'upheld', 'overturned'],
  start: 'none',
  roles: ['client', 'freelancer', 'operator'],
  table: {
    file:        { from: ['none'],     to: 'open',       by: ['client', 'freelancer'] },
    reply:       { from: ['open'],     to: 'open',       by: ['client', 'freelancer'], guard: ifUnanswered },
    take:        { from: ['open'],     to: 'open',       by: ['operator'] },
    uphold:      { from: ['open'],     to: 'upheld',     by: ['operator'] },
    propose:     { from: ['open'],     to: 'proposed',   by: ['operator'] },
    'send-back': { from: ['proposed'], to: 'open',       by: ['operator'] },
    overturn:    { from: ['proposed'], to: 'overturned', by: ['operator'],             money: 'share' },
  },
})

export type AppealStatus = (typeof disputeAppealLifecycle)['states'][number]
export type AppealVerb = (typeof disputeAppealLifecycle)['verbs'][number]
export const appealVerbsOpenTo = disputeAppealLifecycle.verbsOpenTo

export type DisputeStatus = (typeof disputeLifecycle)['states'][number]
export type DisputeRole = (typeof disputeLifecycle)['roles'][number]
export type DisputeVerb = (typeof disputeLifecycle)['verbs'][number]
/** What stands in a dispute's record: its own steps, and those of an appeal. */
export type StepVerb = DisputeVerb | `appeal-${AppealVerb}`
export const { decide, verbsOpenTo, isFinal } = disputeLifecycle

export type Side = 'client' | 'freelancer'
export const otherSide = (side: Side): Side => (side === 'client' ? 'freelancer' : 'client')

/** What a dispute is about, as the one who opens it says. */
export const disputeReasons = [
  'not-as-agreed',
  'not-delivered',
  'not-accepted',
  'beyond-agreed',
  'unreachable',
  'rights',
  'other',
] as const
export type DisputeReason = (typeof disputeReasons)[number]
export const faults = ['client', 'freelancer', 'mutual', 'platform', 'force-majeure'] as const

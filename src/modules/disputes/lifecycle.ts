import { defineLifecycle } from '../../platform/lifecycle'

/** What of a dispute decides on its verbs, beside its status. */
interface DisputeState {
  openedBy: 'client' | 'freelancer'
  escalatedAt: Date | null
}
const ifOpener = ({ openedBy }: DisputeState, role: string) => (role === openedBy ? null : 'not-yours')
const ifTalking = ({ escalatedAt }: DisputeState) => (escalatedAt ? 'escalated' : null)
const ifEscalated = ({ escalatedAt }: DisputeState) => (escalatedAt ? null : 'still-talking')

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

export type DisputeStatus = (typeof disputeLifecycle)['states'][number]
export type DisputeRole = (typeof disputeLifecycle)['roles'][number]
export type DisputeVerb = (typeof disputeLifecycle)['verbs'][number]
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

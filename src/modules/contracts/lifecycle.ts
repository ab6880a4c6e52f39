import { defineLifecycle } from '../../platform/lifecycle'
import { type EndNotice, ifAsked, ifNoReason, ifOwnNotice } from './end-notice'

export type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

/** While offered, only the side whose word is awaited may answer, and only the other may withdraw. */
interface OfferState {
  offeredBy: 'client' | 'freelancer'
}
const ifAwaited = ({ offeredBy }: OfferState, role: string) => (role === offeredBy ? 'not-your-turn' : null)
const ifOffering = ({ offeredBy }: OfferState, role: string) => (role === offeredBy ? null : 'not-your-turn')
/** While a dispute runs an order stands still: only the end of the dispute moves it (§5.3, decision 111). */
interface Disputable {
  disputedAt: Date | null
}
const ifCalm = ({ disputedAt }: Disputable) => (disputedAt === null ? null : 'disputed')
const ifDisputed = ({ disputedAt }: Disputable) => (disputedAt === null ? 'not-disputed' : null)
/** `mates`: how many other orders of its contract are at work. */
const ifMates = ({ mates, disputedAt }: Disputable & { mates: number }) =>
  disputedAt !== null ? 'disputed' : mates === 0 ? 'nothing-to-merge' : null

// biome-ignore format: a table is read by its columns
/** The life of an order (§3.1). One row = one verb = one command file = one event = one button. */
export const orderLifecycle = defineLifecycle({
  title: 'The life of an order',
  states: ['offered', 'agreed', 'working', 'delivered', 'completed', 'cancelled'],
  start: 'offered',
  roles: ['client', 'freelancer', 'operator', 'clock'],
  table: {
    counter:          { from: ['offered'],              to: 'offered',   by: ['client', 'freelancer'],             money: 'none', guard: ifAwaited },
    agree:            { from: ['offered'],              to: 'agreed',    by: ['client', 'freelancer'],             money: 'none', guard: ifAwaited },
    decline:          { from: ['offered'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'none', guard: ifAwaited },
    withdraw:         { from: ['offered'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'none', guard: ifOffering },
    lapse:            { from: ['offered'],              to: 'cancelled', by: ['clock'],                            money: 'none' },
    fund:             { from: ['agreed'],               to: 'working',   by: ['client'],                           money: 'hold' },
    cancel:           { from: ['agreed'],               to: 'cancelled', by: ['client', 'freelancer'],             money: 'none' },
    expire:           { from: ['agreed'],               to: 'cancelled', by: ['clock'],                            money: 'none' },
    deliver:          { from: ['working'],              to: 'delivered', by: ['freelancer'],                       money: 'none',    guard: ifCalm },
    'withdraw-delivery': { from: ['delivered'],         to: 'working',   by: ['freelancer'],                       money: 'none',    guard: ifCalm },
    revise:           { from: ['delivered'],            to: 'working',   by: ['client'],                           money: 'none',    guard: ifCalm },
    accept:           { from: ['delivered'],            to: 'completed', by: ['client', 'clock'],                  money: 'release', guard: ifCalm },
    change:           { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share',   guard: ifCalm },
    split:            { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share',   guard: ifCalm },
    merge:            { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share',   guard: ifMates },
    absorb:           { from: ['working'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'share',   guard: ifCalm, within: 'merge' },
    'cancel-funded':  { from: ['working', 'delivered'], to: 'cancelled', by: ['client', 'freelancer', 'operator', 'clock'], money: 'share', guard: ifCalm },
    'end-disputed':   { from: ['working', 'delivered'], to: 'cancelled', by: ['operator', 'clock'],                money: 'share',   guard: ifDisputed },
    'complete-disputed': { from: ['delivered'],         to: 'completed', by: ['operator', 'clock'],                money: 'release', guard: ifDisputed },
  },
})

/** `isAhead`: its last day has not passed. */
const ifAhead = ({ isAhead, noticeBy }: EndNotice & { isAhead: boolean }, role: string) =>
  isAhead ? ifOwnNotice({ noticeBy }, role) : 'end-passed'

// biome-ignore format: a table is read by its columns
/** The life of a notice by the client that continued work ends (§3.1 long work); a command gives it. */
export const endNoticeLifecycle = defineLifecycle({
  title: 'The life of a notice that continued work ends',
  states: ['given', 'taken-back'],
  start: 'given',
  roles: ['client', 'freelancer'],
  table: {
    'take-back':   { from: ['given'], to: 'taken-back', by: ['client'],     guard: ifAhead },
    'ask-reason':  { from: ['given'], to: 'given',      by: ['freelancer'], guard: ifNoReason },
    'give-reason': { from: ['given'], to: 'given',      by: ['client'],     guard: ifAsked },
  },
})

export type EndNoticeVerb = (typeof endNoticeLifecycle)['verbs'][number]
export type Status = (typeof orderLifecycle)['states'][number]
export type Role = (typeof orderLifecycle)['roles'][number]
export type Verb = (typeof orderLifecycle)['verbs'][number]
export const { decide, verbsOpenTo, isFinal } = orderLifecycle

/** Whether money lies in escrow while an order is in this state. */
export const holdsEscrow = (status: Status): boolean => status === 'working' || status === 'delivered'

/** Whether a party may open a dispute: money is held, and none runs yet (§5.3). */
export const mayDispute = ({ status, disputedAt }: Disputable & { status: Status }): boolean =>
  holdsEscrow(status) && disputedAt === null

/** What stands in an order's record beside its verbs. */
export type OtherDeed =
  | 'offer'
  | 'award'
  | 'repeat'
  | 'remind'
  | 'request-change'
  | 'answer'
  | 'dispute'
  | 'resume'
  | 'correct'

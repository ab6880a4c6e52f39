import { defineLifecycle } from '../../platform/lifecycle'

export type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

/** While offered, only the side whose word is awaited may answer, and only the other may withdraw. */
interface OfferState {
  offeredBy: 'client' | 'freelancer'
}
const ifAwaited = ({ offeredBy }: OfferState, role: string) => (role === offeredBy ? 'not-your-turn' : null)
const ifOffering = ({ offeredBy }: OfferState, role: string) => (role === offeredBy ? null : 'not-your-turn')
/** `mates`: how many other orders of its contract are at work. */
const ifMates = ({ mates }: { mates: number }) => (mates === 0 ? 'nothing-to-merge' : null)

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
    deliver:          { from: ['working'],              to: 'delivered', by: ['freelancer'],                       money: 'none' },
    'withdraw-delivery': { from: ['delivered'],         to: 'working',   by: ['freelancer'],                       money: 'none' },
    revise:           { from: ['delivered'],            to: 'working',   by: ['client'],                           money: 'none' },
    accept:           { from: ['delivered'],            to: 'completed', by: ['client', 'clock'],                  money: 'release' },
    change:           { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share' },
    split:            { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share' },
    merge:            { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share', guard: ifMates },
    absorb:           { from: ['working'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'share', within: 'merge' },
    'cancel-funded':  { from: ['working', 'delivered'], to: 'cancelled', by: ['client', 'freelancer', 'operator', 'clock'], money: 'share' },
  },
})

export type Status = (typeof orderLifecycle)['states'][number]
export type Role = (typeof orderLifecycle)['roles'][number]
export type Verb = (typeof orderLifecycle)['verbs'][number]
export const { decide, verbsOpenTo, isFinal } = orderLifecycle

/** Whether money lies in escrow while an order is in this state. */
export const holdsEscrow = (status: Status): boolean => status === 'working' || status === 'delivered'

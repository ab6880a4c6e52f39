// The life of an order (§3.1). One row = one verb = one command file = one event = one button.

export type Status = 'offered' | 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
export type Role = 'client' | 'freelancer' | 'operator' | 'clock'
export type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

interface Step {
  from: readonly Status[]
  to: Status
  by: readonly Role[]
  /** What the verb does to the escrow: nothing, takes it in, pays it out, divides it, or joins it to another's. */
  money: 'none' | 'hold' | 'release' | 'share'
  /** While offered, only the side whose word is awaited may answer, and only the other may withdraw. */
  turn?: 'awaited' | 'offering'
  /** Only beside another order of the same contract that is at work. */
  mates?: true
  /** Has no button of its own: it happens to the others when this verb is done to one. */
  within?: 'merge'
}

// biome-ignore format: a table is read by its columns
export const lifecycle = {
  counter:          { from: ['offered'],              to: 'offered',   by: ['client', 'freelancer'],             money: 'none', turn: 'awaited' },
  agree:            { from: ['offered'],              to: 'agreed',    by: ['client', 'freelancer'],             money: 'none', turn: 'awaited' },
  decline:          { from: ['offered'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'none', turn: 'awaited' },
  withdraw:         { from: ['offered'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'none', turn: 'offering' },
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
  merge:            { from: ['working'],              to: 'working',   by: ['client', 'freelancer'],             money: 'share', mates: true },
  join:             { from: ['working'],              to: 'cancelled', by: ['client', 'freelancer'],             money: 'share', within: 'merge' },
  settle:           { from: ['working', 'delivered'], to: 'cancelled', by: ['client', 'freelancer', 'operator', 'clock'], money: 'share' },
} as const satisfies Record<string, Step>

export type Verb = keyof typeof lifecycle
export const verbs = Object.keys(lifecycle) as Verb[]

export type Decision =
  | { ok: true; to: Status }
  | { ok: false; refusal: 'not-yours' | 'wrong-moment' | 'not-your-turn' | 'nothing-to-merge' }

/** What the rule needs to know of an order. */
export interface Standing {
  status: Status
  offeredBy: 'client' | 'freelancer'
  /** How many other orders of its contract are at work. */
  mates: number
}

/** Whether this role may do this verb now, and where it leads (§6.3). Pure. */
export const decide = (order: Standing, verb: Verb, role: Role): Decision => {
  const step: Step = lifecycle[verb]
  if (!step.by.includes(role)) return { ok: false, refusal: 'not-yours' }
  if (!step.from.includes(order.status)) return { ok: false, refusal: 'wrong-moment' }
  if (step.turn === 'awaited' && role === order.offeredBy) return { ok: false, refusal: 'not-your-turn' }
  if (step.turn === 'offering' && role !== order.offeredBy) return { ok: false, refusal: 'not-your-turn' }
  if (step.mates && order.mates === 0) return { ok: false, refusal: 'nothing-to-merge' }
  return { ok: true, to: step.to }
}

const hasButton = (verb: Verb): boolean => {
  const step: Step = lifecycle[verb]
  return step.within === undefined
}

/** The verbs that a page offers: the same rule as the server's, so that the two cannot disagree. */
export const verbsOpenTo = (role: Role, order: Standing): Verb[] =>
  verbs.filter((verb) => hasButton(verb) && decide(order, verb, role).ok)

export const isOver = (status: Status): boolean => status === 'completed' || status === 'cancelled'
/** Whether money lies in escrow while an order is in this state. */
export const holdsEscrow = (status: Status): boolean => status === 'working' || status === 'delivered'

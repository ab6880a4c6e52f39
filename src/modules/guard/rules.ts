import type { Kind } from './finding'

/** What may be told once escrow is funded and the other side has agreed (§5.2); accounts and deals outside never. */
export const contactKinds = ['email', 'phone', 'messenger', 'contact-url'] as const satisfies readonly Kind[]

/** How long one's earlier sends are read together with the next one: a detail may be split over them. */
export const togetherHours = 24
/** How many of them. */
export const togetherMax = 5

/** So many flags of one person within so many days are a repetition, which operators see as a case (§5.2). */
export const repeatedFlags = 3
export const repeatedDays = 90

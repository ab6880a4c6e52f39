import type { Span } from './view'

/**
 * What may not be in a text before escrow is funded (§5.2):
 *
 * - `email`, `phone`, `messenger`: a contact detail, an invitation to another messenger, or the request for one
 * - `contact-url`: the way to a form, a booking page or a site by which people get in touch elsewhere
 * - `bank-account`: an account, a wallet, or the request to pay into one
 * - `direct-deal`: work, contract or payment beside the site
 * - `fee-avoidance`: the proposal to do without the site's fee
 */
export const kinds = [
  'email',
  'phone',
  'messenger',
  'contact-url',
  'bank-account',
  'direct-deal',
  'fee-avoidance',
] as const
export type Kind = (typeof kinds)[number]

/** Offsets are UTF-16 units of the text that was given; `end` is exclusive. */
export interface Finding extends Span {
  readonly kind: Kind
}

export type Verdict = 'allow' | 'warn' | 'hold'

/** A finding with how certain it is: a detail or a plain request holds a text, an ambiguous one warns. */
export interface Suspicion extends Finding {
  readonly sure: boolean
}

/** Hold for any detail or plain request, warn where only ambiguous words were found. */
export const verdictOf = (suspicions: readonly Suspicion[]): Verdict => {
  if (suspicions.some(({ sure }) => sure)) return 'hold'
  return suspicions.length > 0 ? 'warn' : 'allow'
}

/** In order of place; those of one kind that overlap or touch become one. */
export const merged = (suspicions: readonly Suspicion[]): Suspicion[] => {
  const result: Suspicion[] = []
  const lastOf = new Map<Kind, number>()
  const inOrder = [...suspicions].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const one of inOrder) {
    const place = lastOf.get(one.kind)
    const last = place === undefined ? undefined : result[place]
    if (place !== undefined && last && one.start <= last.end)
      result[place] = { ...last, end: Math.max(last.end, one.end), sure: last.sure || one.sure }
    else {
      lastOf.set(one.kind, result.length)
      result.push(one)
    }
  }
  return result
}

// Pure: the test cards of the built-in provider and what each of them does (§4.3).
import { dateOf } from '../../../platform/clock'
import type { ChargeEvent } from '../provider'

export type CardDeed =
  | 'succeeds'
  | 'declined'
  | 'insufficient-funds'
  | 'asks-payer'
  | 'delayed'
  | 'repeats'
  | 'disorders'
  | 'silent'
  | 'disputed'
  | 'dispute-won'

export const testCards: readonly { number: string; deed: CardDeed }[] = [
  { number: '4242424242424242', deed: 'succeeds' },
  { number: '4000000000000101', deed: 'declined' },
  { number: '4000000000000200', deed: 'insufficient-funds' },
  { number: '4000000000000309', deed: 'asks-payer' },
  { number: '4000000000000408', deed: 'delayed' },
  { number: '4000000000000507', deed: 'repeats' },
  { number: '4000000000000606', deed: 'disorders' },
  { number: '4000000000000705', deed: 'silent' },
  { number: '4000000000000804', deed: 'disputed' },
  { number: '4000000000000903', deed: 'dispute-won' },
]

export interface CardForm {
  number: string
  expiry: string
  cvc: string
}

export type CardFault = 'number-wrong' | 'not-a-test-card' | 'expiry-wrong' | 'expired' | 'cvc-wrong'

const digitsOf = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s‐－–-]/g, '')

/** The check digit of card numbers (ISO/IEC 7812-1). */
export const passesLuhn = (digits: string): boolean => {
  if (!/^\d{12,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const expiryFault = (text: string, at: Date): CardFault | null => {
  const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*[/／]\s*(?:20)?(\d{2})\s*$/.exec(text) ?? []
  if (!month || !year) return 'expiry-wrong'
  // A card is good until the last day of its month.
  return `20${year}-${month.padStart(2, '0')}` < dateOf(at).slice(0, 7) ? 'expired' : null
}

/** What the card does, or what is wrong with each field. */
export const readCard = (
  form: CardForm,
  at: Date,
): { deed: CardDeed } | { faults: Partial<Record<keyof CardForm, CardFault>> } => {
  const digits = digitsOf(form.number)
  const card = testCards.find((known) => known.number === digits)
  const number = passesLuhn(digits) ? (card ? null : 'not-a-test-card') : 'number-wrong'
  const expiry = expiryFault(digitsOf(form.expiry), at)
  const cvc = /^\d{3,4}$/.test(digitsOf(form.cvc)) ? null : 'cvc-wrong'
  if (card && !expiry && !cvc) return { deed: card.deed }
  return { faults: { ...(number && { number }), ...(expiry && { expiry }), ...(cvc && { cvc }) } }
}

/** What the provider remembers of an attempt, and which events it sends, in which order and how late. */
export interface Plan {
  status: 'waiting' | 'needs-action' | 'succeeded' | 'failed'
  failure: string | null
  events: readonly { kind: ChargeEvent['kind']; name: string; afterSeconds: number }[]
  /** The payer disputes the payment afterwards, and the card company decides. */
  dispute?: { afterSeconds: number; endsAfterSeconds: number; outcome: 'won' | 'lost' }
}

const news = (kind: ChargeEvent['kind'], afterSeconds = 0, name: string = kind) => ({
  kind,
  name,
  afterSeconds,
})
const succeeded = news('charge.succeeded')
const failed = news('charge.failed')

const paid: Plan = { status: 'succeeded', failure: null, events: [succeeded] }

const plans: Record<CardDeed, Plan> = {
  succeeds: paid,
  declined: { status: 'failed', failure: 'declined', events: [failed] },
  'insufficient-funds': { status: 'failed', failure: 'insufficient-funds', events: [failed] },
  'asks-payer': { status: 'needs-action', failure: null, events: [news('charge.needs-action')] },
  delayed: { status: 'waiting', failure: null, events: [news('charge.succeeded', 30)] },
  repeats: { status: 'succeeded', failure: null, events: [succeeded, succeeded, succeeded] },
  disorders: { status: 'succeeded', failure: null, events: [succeeded, news('charge.needs-action'), failed] },
  silent: { status: 'succeeded', failure: null, events: [] },
  disputed: { ...paid, dispute: { afterSeconds: 60, endsAfterSeconds: 120, outcome: 'lost' } },
  'dispute-won': { ...paid, dispute: { afterSeconds: 60, endsAfterSeconds: 120, outcome: 'won' } },
}

export const planOf = (deed: CardDeed): Plan => plans[deed]

/** The payer's answer to the card company's question (3-D Secure). */
export const answerPlan = (approved: boolean): Plan =>
  approved ? plans.succeeds : { status: 'failed', failure: 'not-approved', events: [failed] }

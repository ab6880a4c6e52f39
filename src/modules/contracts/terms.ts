// The terms of an order as the Freelance Act asks for them: nine items, frozen at agreement (§3.7).
import { addDays, type CivilDate, dateOf } from '../../platform/clock'
import { sha256 } from '../../platform/crypto'
import { lastLegalDay, payoutOn } from '../ledger'
import { days } from './rules'

export interface Terms {
  /** 1 parties */
  client: string
  freelancer: string
  /** 2 date of the order */
  orderedOn: CivilDate
  /** 3 content, and what happens to the rights */
  title: string
  brief: string
  category: string
  rights: 'transfer' | 'licence' | 'keep'
  revisions: number
  /** 4 due date */
  dueOn: CivilDate
  /** 5 place */
  place: 'online'
  /** 6 last day of inspection */
  inspectionOn: CivilDate
  /** 7 amount, consumption tax included; yen as text, for JSON has no bigint */
  priceYen: string
  /** 8 payment date */
  paymentOn: CivilDate
  /** 9 method of payment */
  method: 'bank-transfer'
  number: string
}

export interface TermsSource {
  client: string
  freelancer: string
  number: string
  title: string
  brief: string
  category: string
  rights: 'transfer' | 'licence' | 'keep'
  revisions: number
  dueOn: CivilDate
  priceYen: bigint
}

/** Fills the nine items in. Payment follows the payout calendar from the last day of inspection (§4.4). */
export const makeTerms = (order: TermsSource, at: Date): Terms => {
  const inspectionOn = addDays(order.dueOn, days.autoAccept)
  return {
    client: order.client,
    freelancer: order.freelancer,
    orderedOn: dateOf(at),
    title: order.title,
    brief: order.brief,
    category: order.category,
    rights: order.rights,
    revisions: order.revisions,
    dueOn: order.dueOn,
    place: 'online',
    inspectionOn,
    priceYen: order.priceYen.toString(),
    paymentOn: payoutOn(inspectionOn),
    method: 'bank-transfer',
    number: order.number,
  }
}

/** Payment must come within 60 days of receipt, the day of receipt counted (§3.7, §4.4). */
export const paysInTime = (terms: Terms): boolean => terms.paymentOn <= lastLegalDay(terms.dueOn)

/** The same terms give the same text, whatever order their keys were made in. */
const canonical = (terms: Terms): string =>
  JSON.stringify(Object.fromEntries(Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1))))

export const freezeTerms = (terms: Terms): { items: string; sha256: string } => {
  const items = canonical(terms)
  return { items, sha256: sha256(items) }
}

/** What changed between two issues, item by item. */
export const termsDiff = (before: Terms, now: Terms): (keyof Terms)[] =>
  (Object.keys(now) as (keyof Terms)[]).filter((item) => before[item] !== now[item])

/** T-2041-4: the fourth order of contract 2041. */
export const orderNumber = (contractNumber: bigint, position: number): string =>
  `T-${contractNumber}-${position}`

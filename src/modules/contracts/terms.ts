// The terms of an order as the Freelance Act asks for them: nine items, frozen at agreement (§3.7).
import { addDays, type CivilDate, dateOf } from '../../platform/clock'
import { sha256 } from '../../platform/crypto'
import type { AiUse } from '../jobs'
import { lastLegalDay, payoutOn, taxInside, taxPercentOn } from '../ledger'
import type { Law } from './law'
import { days } from './rules'

export interface Terms {
  /** 1 parties */
  client: string
  /** Who acts for the client; only of a company. */
  clientRepresentative?: string
  freelancer: string
  /** 2 date of the order */
  orderedOn: CivilDate
  /** 3 content, and what happens to the rights */
  title: string
  brief: string
  category: string
  rights: 'transfer' | 'licence' | 'keep'
  /** For what, where and how long; absent where nothing was agreed. */
  rightsScope?: string
  revisions: number
  /** Generative AI; absent in notices from before it was asked. */
  aiUse?: AiUse
  aiNote?: string
  /** 4 due date */
  dueOn: CivilDate
  /** 5 place */
  place: 'online'
  /** 6 last day of inspection */
  inspectionOn: CivilDate
  /** 7 amount, consumption tax included; yen as text, for JSON has no bigint */
  priceYen: string
  /** The consumption tax inside it, and its rate in per cent. */
  taxYen?: string
  taxPercent?: number
  /** 8 payment date: a day, whatever inspection takes */
  paymentOn: CivilDate
  /** 9 method of payment */
  method: 'bank-transfer'
  number: string
  /** Which laws protect the freelancer of this order, blanks between them. */
  laws?: string
  /** A re-commission: by whom the client was commissioned, and on which day it is paid for it. */
  recommissionFrom?: string
  recommissionPayOn?: CivilDate
  /** The day of the delivery from which inspection and payment are counted; only where it came before the due date. */
  receivedOn?: CivilDate
}

export interface TermsSource {
  client: string
  clientRepresentative?: string | null
  freelancer: string
  number: string
  title: string
  brief: string
  category: string
  rights: 'transfer' | 'licence' | 'keep'
  revisions: number
  dueOn: CivilDate
  priceYen: bigint
  rightsScope?: string
  aiUse?: AiUse
  aiNote?: string
  laws?: readonly Law[]
  recommissionFrom?: string | null
  recommissionPayOn?: CivilDate | null
  /** The day of the first delivery that stands. */
  receivedOn?: CivilDate | null
}

/** What stands in a notice only where there is something to say. */
const extrasOf = (order: TermsSource) => {
  const { rightsScope, aiUse, aiNote, laws, recommissionFrom, recommissionPayOn } = order
  return {
    ...(rightsScope ? { rightsScope } : {}),
    ...(aiUse ? { aiUse } : {}),
    ...(aiNote ? { aiNote } : {}),
    ...(laws ? { laws: laws.join(' ') } : {}),
    ...(recommissionFrom && recommissionPayOn ? { recommissionFrom, recommissionPayOn } : {}),
  }
}

/** Whether something came before it was due: the sixty days count from then (§4.4). */
const isEarly = (receivedOn: CivilDate | null | undefined, dueOn: CivilDate): receivedOn is CivilDate =>
  receivedOn !== null && receivedOn !== undefined && receivedOn < dueOn

/**
 * Fills the nine items in, and what the law of 2026 asks besides. Payment follows the payout calendar from the last day of
 * inspection, which is counted from the due date or from an earlier delivery (§4.4).
 */
export const makeTerms = (order: TermsSource, at: Date): Terms => {
  const { dueOn, receivedOn, priceYen } = order
  const from = isEarly(receivedOn, dueOn) ? receivedOn : dueOn
  const inspectionOn = addDays(from, days.autoAccept)
  return {
    client: order.client,
    ...(order.clientRepresentative ? { clientRepresentative: order.clientRepresentative } : {}),
    freelancer: order.freelancer,
    orderedOn: dateOf(at),
    title: order.title,
    brief: order.brief,
    category: order.category,
    rights: order.rights,
    revisions: order.revisions,
    dueOn,
    place: 'online',
    inspectionOn,
    priceYen: priceYen.toString(),
    taxYen: taxInside(priceYen, dueOn).toString(),
    taxPercent: Number(taxPercentOn(dueOn)),
    paymentOn: payoutOn(inspectionOn),
    method: 'bank-transfer',
    number: order.number,
    ...extrasOf(order),
    ...(isEarly(receivedOn, dueOn) ? { receivedOn } : {}),
  }
}

/** Payment must come within 60 days of receipt, the day of receipt counted (§3.7, §4.4). */
export const paysInTime = (terms: Terms): boolean =>
  terms.paymentOn <= lastLegalDay(terms.receivedOn ?? terms.dueOn)

/** The same terms give the same text, whatever order their keys were made in. */
const canonical = (terms: Terms): string =>
  JSON.stringify(Object.fromEntries(Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1))))

export const freezeTerms = (terms: Terms): { items: string; sha256: string } => {
  const items = canonical(terms)
  return { items, sha256: sha256(items) }
}

/** What several notices say together, as one fingerprint; of one notice its own. */
export const fingerprintOf = (frozen: readonly { sha256: string }[]): string =>
  frozen.length === 1 ? (frozen[0]?.sha256 ?? '') : sha256(frozen.map((notice) => notice.sha256).join('\n'))

/** What changed between two issues, item by item. */
export const termsDiff = (before: Terms, now: Terms): (keyof Terms)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(now)])] as (keyof Terms)[]).filter(
    (item) => before[item] !== now[item],
  )

/** T-2041-4: the fourth order of contract 2041. */
export const orderNumber = (contractNumber: bigint, position: number): string =>
  `T-${contractNumber}-${position}`

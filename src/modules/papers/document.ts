// What a paper says, as data: frozen when it is issued, hashed, and drawn as HTML and PDF from itself alone (decision 120).
import { canonical, type Json } from '../../engine/values/canonical'
import type { CivilDate } from '../../platform/clock'
import { sha256 } from '../../platform/crypto'
import type { TaxKind, WithholdingRule } from '../ledger'
import type { PaperKind } from './rules'

export interface Party {
  readonly name: string
  /** Who acts for a company. */
  readonly representative?: string
  readonly address?: string
  readonly invoiceNumber?: string
}

/** Words of a line that are ours, before what people have called the thing. */
export type LineWord =
  | 'client-fee'
  | 'freelancer-fee'
  | 'withheld'
  | 'released'
  | 'payout'
  | 'payout-returned'
  | 'refund'
  | 'charge'

export interface DocumentLine {
  readonly word?: LineWord
  readonly text: string
  readonly on?: CivilDate
  /** Yen as text, for JSON has no bigint. */
  readonly yen: string
  readonly tax?: TaxKind
}

export type SumKey =
  | 'tax-part'
  | 'withheld'
  | 'after-withholding'
  | 'gross'
  | 'fees'
  | 'net'
  | 'paid-out'
  | 'paid-in'
  | 'refunded'

export type FactKey =
  | 'order'
  | 'completed-on'
  | 'delivered-on'
  | 'round'
  | 'ordered-on'
  | 'category'
  | 'content'
  | 'rights'
  | 'revisions'
  | 'due-on'
  | 'place'
  | 'inspection-on'
  | 'payment-on'
  | 'method'
  | 'version'
  | 'changed'
  | 'period'
  | 'provider'
  | 'law'
  | 'rights-scope'
  | 'ai'
  | 'received-on'
  | 'recommission'

/** A named value: a text of people's, a day, a number, or a word of ours. */
export interface Fact {
  readonly key: FactKey
  readonly text?: string
  readonly on?: CivilDate
  readonly number?: number
  readonly words?: readonly string[]
}

export type NoteKey =
  | 'on-behalf'
  | 'paid-through-site'
  | 'unregistered'
  | 'to-be-confirmed'
  | 'deposit'
  | 'terms-law'
  | 'no-invoice'
  | 'report'

export interface PaperDocument {
  /** Which version of the drawing it was made for. */
  readonly layout: 1
  readonly kind: PaperKind
  readonly number: string
  /** The day of the fact. */
  readonly on: CivilDate
  readonly from: Party
  readonly to: Party
  /** Who made it for the issuer: the site. */
  readonly agent?: string
  readonly lines: readonly DocumentLine[]
  /** Per rate, each rounded once; empty where the paper shows no tax apart. */
  readonly taxes: readonly { readonly percent: number; readonly totalYen: string; readonly taxYen: string }[]
  readonly totalYen?: string
  readonly sums: readonly { readonly key: SumKey; readonly yen: string }[]
  readonly facts: readonly Fact[]
  readonly withholding?: {
    readonly name: WithholdingRule['name']
    readonly baseYen: string
    readonly yen: string
    readonly dueOn: CivilDate
  }
  readonly notes: readonly NoteKey[]
  readonly corrects?: { readonly number: string; readonly on: CivilDate }
  readonly reason?: string
}

/** The one spelling of a document, and its hash. */
export const freeze = (document: PaperDocument): { document: string; sha256: string } => {
  const text = canonical(document as unknown as Json)
  return { document: text, sha256: sha256(text) }
}

export const thaw = (text: string): PaperDocument => JSON.parse(text) as PaperDocument

/** A paper that has no number yet. */
export interface PaperDraft {
  readonly kind: PaperKind
  /** The fact that it is about; a fact has one paper. */
  readonly source: string
  /** Whose paper it is, a member's id; null is the operator. */
  readonly fromId: string | null
  readonly toId: string
  readonly orderId: string | null
  readonly on: CivilDate
  readonly amountYen: bigint
  /** The id of the paper that it takes the place of. */
  readonly corrects?: string
  readonly body: Omit<PaperDocument, 'layout' | 'kind' | 'number' | 'on'>
}

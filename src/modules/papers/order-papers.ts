// Pure: the papers of an order's other facts: its terms, its deliveries, and the payments that a client has made.
import { dateOf } from '../../platform/clock'
import { type Law, lawsOf, orderNumber, type Terms, termsDiff, tradeOf } from '../contracts'
import type { Fact, FactKey, PaperDraft } from './document'
import type { ChargeFacts, DeliveryFacts, OrderTermsFacts } from './queries-facts'
import { type Operator, operatorParty, partyOf } from './release-papers'

/** Which item of the terms stands under which fact of the paper. */
const factOfItem: Partial<Record<keyof Terms, FactKey>> = {
  title: 'content',
  brief: 'content',
  category: 'category',
  rights: 'rights',
  rightsScope: 'rights-scope',
  aiUse: 'ai',
  aiNote: 'ai',
  laws: 'law',
  recommissionFrom: 'recommission',
  recommissionPayOn: 'recommission',
  receivedOn: 'received-on',
  revisions: 'revisions',
  dueOn: 'due-on',
  place: 'place',
  inspectionOn: 'inspection-on',
  paymentOn: 'payment-on',
  method: 'method',
}

const changedFacts = (before: Terms, now: Terms): string[] => {
  const changed = termsDiff(before, now).filter((item) => item !== 'orderedOn')
  return [
    ...new Set(
      changed.flatMap((item) =>
        item === 'priceYen' || item === 'taxYen' ? 'price' : (factOfItem[item] ?? []),
      ),
    ),
  ]
}

const termsLines = (items: Terms, version: number): Fact[] => [
  { key: 'order', text: items.number },
  { key: 'version', number: version },
  { key: 'ordered-on', on: items.orderedOn },
  { key: 'category', text: items.category },
  { key: 'content', text: items.brief || items.title },
  { key: 'rights', words: [items.rights] },
  ...(items.rightsScope ? [{ key: 'rights-scope' as const, text: items.rightsScope }] : []),
  ...(items.aiUse
    ? [{ key: 'ai' as const, words: [`ai-${items.aiUse}`, ...(items.aiNote ? [items.aiNote] : [])] }]
    : []),
  { key: 'revisions', number: items.revisions },
  { key: 'due-on', on: items.dueOn },
  { key: 'place', words: [items.place] },
  ...(items.receivedOn ? [{ key: 'received-on' as const, on: items.receivedOn }] : []),
  { key: 'inspection-on', on: items.inspectionOn },
  { key: 'payment-on', on: items.paymentOn },
  { key: 'method', words: [items.method] },
  ...(items.recommissionFrom && items.recommissionPayOn
    ? [
        {
          key: 'recommission' as const,
          words: ['recommission', items.recommissionFrom, items.recommissionPayOn],
        },
      ]
    : []),
]

/** The tax of the price, apart; notices from before it was asked name none. */
const termsTaxes = ({ taxPercent, taxYen, priceYen }: Terms): PaperDraft['body']['taxes'] =>
  taxPercent !== undefined && taxYen !== undefined
    ? [{ percent: taxPercent, totalYen: priceYen, taxYen }]
    : []

/** As the notice says; one from before notices named them is judged by its facts. */
const lawsOfTerms = ({ items, client, freelancer, category }: OrderTermsFacts): Law[] => {
  const { laws, orderedOn: agreedOn, dueOn } = items
  if (laws !== undefined) return laws.split(' ').filter(Boolean) as Law[]
  return lawsOf({ client, freelancer, trade: tradeOf(category), agreedOn, dueOn })
}

/** A notice of terms as a paper; a later version names the one before and what has changed (§3.7). */
export const termsPaper = (facts: OrderTermsFacts): PaperDraft => {
  const { orderId, version, items, at, client, freelancer, before } = facts
  const changed = before ? changedFacts(before.items, items) : []
  const laws = lawsOfTerms(facts)
  return {
    ...{ kind: 'order-terms', source: `terms/${orderId}/${version}`, orderId, on: dateOf(at) },
    ...{ fromId: client.id, toId: freelancer.id, amountYen: BigInt(items.priceYen) },
    ...(before ? { corrects: before.id } : {}),
    body: {
      from: { ...partyOf(client), name: client.registeredName ?? items.client },
      to: { ...partyOf(freelancer), name: freelancer.registeredName ?? items.freelancer },
      lines: [{ text: items.title, yen: items.priceYen, tax: 'standard' }],
      taxes: termsTaxes(items),
      totalYen: items.priceYen,
      sums: [],
      facts: [
        ...termsLines(items, version),
        ...(laws.length > 0 ? [{ key: 'law' as const, words: laws }] : []),
        ...(changed.length > 0 ? [{ key: 'changed' as const, words: changed }] : []),
      ],
      notes: ['terms-law'],
      ...(before ? { corrects: { number: before.number, on: before.on } } : {}),
    },
  }
}

/** A delivery as a paper, for the price that was agreed. */
export const deliveryPaper = (facts: DeliveryFacts): PaperDraft => {
  const { id, orderId, title, priceYen, round, client, freelancer, at } = facts
  const on = dateOf(at)
  return {
    ...{ kind: 'delivery-note', source: `delivery/${id}`, orderId, on, amountYen: priceYen },
    ...{ fromId: freelancer.id, toId: client.id },
    body: {
      from: partyOf(freelancer),
      to: partyOf(client),
      lines: [{ text: title, on, yen: String(priceYen), tax: 'standard' }],
      taxes: [],
      totalYen: String(priceYen),
      sums: [],
      facts: [
        { key: 'order', text: orderNumber(facts.number, facts.position) },
        { key: 'delivered-on', on },
        { key: 'round', number: round },
      ],
      notes: ['no-invoice'],
    },
  }
}

/** A payment that has arrived, as a receipt of the site for what it holds. */
export const receiptPaper = (facts: ChargeFacts, operator: Operator | null): PaperDraft => {
  const on = dateOf(facts.settledAt)
  const { id, amountYen, payer, lines, method } = facts
  return {
    ...{ kind: 'receipt', source: `charge/${id}`, orderId: null, on, amountYen },
    ...{ fromId: null, toId: payer.id },
    body: {
      from: operatorParty(operator, on),
      to: partyOf(payer),
      lines: lines.map(({ text, yen }) => ({ word: 'charge', text, yen })),
      taxes: [],
      totalYen: String(amountYen),
      sums: [],
      facts: [{ key: 'provider', words: [`paid-${method ?? 'other'}`] }],
      notes: ['deposit'],
    },
  }
}

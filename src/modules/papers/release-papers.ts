// Pure: the papers of a release, out of the facts of its order and of the two businesses (§4.5).
import { type CivilDate, dateOf } from '../../platform/clock'
import { feeDateOf, type LegalSide, orderNumber } from '../contracts'
import { feesOf, settleEntries, taxInside, withholdingBase, withholdingRuleOn } from '../ledger'
import { isRegisteredOn } from '../profiles'
import type { DocumentLine, Fact, PaperDraft, Party, SumKey } from './document'
import { type Line, salePaperOf, taxSums, withholdingDueOn } from './rules'

/** A side of an order as its business was at the moment in question; nulls where nothing was declared. */
export interface Side extends LegalSide {
  id: string
  /** What the site calls them. */
  shownName: string
  registeredName: string | null
  /** Who acts for a company. */
  representative: string | null
  address: string | null
  invoiceNumber: string | null
  invoiceFrom: CivilDate | null
  wantsStatements: boolean | null
  acceptsStatements: boolean | null
}

/** The site as its own papers name it; null where no operator has said. */
export interface Operator {
  name: string
  address: string
  invoiceNumber: string | null
  invoiceFrom: CivilDate | null
}

/** An order that has ended with a reward. */
export interface Released {
  id: string
  number: bigint
  position: number
  title: string
  client: Side
  freelancer: Side
  priceYen: bigint
  rewardedYen: bigint
  clientFeeYen: bigint
  freelancerFeeYen: bigint
  status: string
  withholding: boolean
  offeredAt: Date
  agreedAt: Date | null
  endedAt: Date
}

/** How a paper names a side; the number stands only where it may. */
export const partyOf = (side: Side, numberOn?: CivilDate): Party => ({
  name: side.registeredName ?? side.shownName,
  ...(side.representative ? { representative: side.representative } : {}),
  ...(side.address ? { address: side.address } : {}),
  ...(numberOn !== undefined && side.invoiceNumber && isRegisteredOn(side, numberOn)
    ? { invoiceNumber: side.invoiceNumber }
    : {}),
})

export const siteName = 'Tanomi'

export const operatorParty = (operator: Operator | null, on: CivilDate): Party => ({
  name: operator?.name ?? siteName,
  ...(operator?.address ? { address: operator.address } : {}),
  ...(operator?.invoiceNumber && isRegisteredOn(operator, on)
    ? { invoiceNumber: operator.invoiceNumber }
    : {}),
})

/** What a release moved, by the ledger's own arithmetic: papers and postings cannot disagree. */
export const amountsOf = (order: Released) => {
  const { priceYen, rewardedYen: rewardYen, clientFeeYen } = order
  const on = dateOf(order.endedAt)
  const freelancerFeeYen =
    rewardYen === priceYen ? order.freelancerFeeYen : feesOf(rewardYen, feeDateOf(order)).freelancerFeeYen
  const people = { orderId: order.id, freelancerId: order.freelancer.id, clientId: order.client.id }
  const settled = settleEntries({
    ...people,
    ...{ priceYen, rewardYen, clientFeeYen, freelancerFeeYen, on, withholds: order.withholding },
  })
  return { on, rewardYen, freelancerFeeYen, ...settled }
}

const writtenTaxes = (lines: readonly Line[], on: CivilDate) =>
  taxSums(lines, on).map(({ percent, totalYen, taxYen }) => ({
    percent: Number(percent),
    totalYen: String(totalYen),
    taxYen: String(taxYen),
  }))

const sum = (key: SumKey, yen: bigint) => ({ key, yen: String(yen) })

const factsOf = (order: Released, on: CivilDate): Fact[] => [
  { key: 'order', text: orderNumber(order.number, order.position) },
  { key: 'completed-on', on },
]

/** A, C or D: the freelancer's work, as it was paid. */
export const salePaper = (order: Released, agent: string): PaperDraft => {
  const { on, rewardYen, withheldYen } = amountsOf(order)
  const kind = salePaperOf({
    isRegistered: isRegisteredOn(order.freelancer, on),
    clientWantsStatement: order.client.wantsStatements ?? false,
    freelancerAccepts: order.freelancer.acceptsStatements ?? false,
  })
  const line: DocumentLine = { text: order.title, on, yen: String(rewardYen), tax: 'standard' }
  const isPlain = kind === 'statement'
  const freelancer = partyOf(order.freelancer, isPlain ? undefined : on)
  const client = partyOf(order.client)
  const isOfClient = kind === 'purchase-statement'
  const withheld = [sum('withheld', -withheldYen), sum('after-withholding', rewardYen - withheldYen)]
  const taxPart = isPlain ? [sum('tax-part', taxInside(rewardYen, on))] : []
  return {
    ...{ kind, source: `order/${order.id}/release`, orderId: order.id, on, amountYen: rewardYen },
    fromId: isOfClient ? order.client.id : order.freelancer.id,
    toId: isOfClient ? order.freelancer.id : order.client.id,
    body: {
      from: isOfClient ? client : freelancer,
      to: isOfClient ? freelancer : client,
      agent,
      lines: [line],
      taxes: isPlain ? [] : writtenTaxes([{ text: '', yen: rewardYen, tax: 'standard' }], on),
      totalYen: String(rewardYen),
      sums: withheldYen > 0n ? [...taxPart, ...withheld] : [],
      facts: factsOf(order, on),
      ...(withheldYen > 0n
        ? {
            withholding: {
              name: withholdingRuleOn(on).name,
              baseYen: String(withholdingBase(rewardYen, { on })),
              yen: String(withheldYen),
              dueOn: withholdingDueOn(on),
            },
          }
        : {}),
      notes: [isPlain ? 'unregistered' : isOfClient ? 'to-be-confirmed' : 'on-behalf', 'paid-through-site'],
    },
  }
}

/** The site's fee on a release, to one of its two customers; nothing where no fee is due. */
export const feePaper = (
  order: Released,
  operator: Operator | null,
  side: 'client' | 'freelancer',
): PaperDraft[] => {
  const { on, clientFeeYen, freelancerFeeYen } = amountsOf(order)
  const yen = side === 'client' ? clientFeeYen : freelancerFeeYen
  if (yen === 0n) return []
  const from = operatorParty(operator, on)
  const isRegistered = from.invoiceNumber !== undefined
  const line: DocumentLine = {
    ...{ word: `${side}-fee` as const, text: order.title, on, yen: String(yen) },
    tax: 'standard',
  }
  return [
    {
      ...{ kind: isRegistered ? 'fee-invoice' : 'fee-statement', source: `order/${order.id}/${side}-fee` },
      ...{ fromId: null, toId: order[side].id, orderId: order.id, on, amountYen: yen },
      body: {
        from,
        to: partyOf(order[side]),
        lines: [line],
        taxes: isRegistered ? writtenTaxes([{ text: '', yen, tax: 'standard' }], on) : [],
        totalYen: String(yen),
        sums: isRegistered ? [] : [sum('tax-part', taxInside(yen, on))],
        facts: factsOf(order, on),
        notes: ['paid-through-site'],
      },
    },
  ]
}

/** All papers of a release: of the work, and of the site's fee to each side. */
export const releasePapers = (order: Released, operator: Operator | null): PaperDraft[] => [
  salePaper(order, operator?.name ?? siteName),
  ...feePaper(order, operator, 'client'),
  ...feePaper(order, operator, 'freelancer'),
]

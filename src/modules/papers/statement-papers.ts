// Pure: what is issued for a span of time: a member's month, and what a client has paid somebody in a year (§4.5).
import { addDays, addMonths, type CivilDate } from '../../platform/clock'
import type { DocumentLine, LineWord, PaperDraft } from './document'
import type { MonthFacts, MonthLine, YearFacts } from './queries-periods'
import { type Operator, operatorParty, partyOf } from './release-papers'

/** The last day of a month, 'YYYY-MM'. */
export const monthEnd = (month: string): CivilDate => addDays(addMonths(`${month}-01`, 1), -1)

/** The month before that of a day, 'YYYY-MM'. */
export const monthBefore = (on: CivilDate): string => addMonths(`${on.slice(0, 7)}-01`, -1).slice(0, 7)

const sumOf = (lines: readonly MonthLine[], ...words: LineWord[]): bigint =>
  lines.filter(({ word }) => words.includes(word)).reduce((sum, { yen }) => sum + BigInt(yen), 0n)

/** How a month ended for a freelancer: earned, fees, withheld, received, paid out; for a client: paid and given back. */
const monthSums = (lines: readonly MonthLine[], side: MonthFacts['side']) => {
  const written = (key: PaperDraft['body']['sums'][number]['key'], yen: bigint) => ({ key, yen: String(yen) })
  if (side === 'client')
    return [
      written('paid-in', sumOf(lines, 'charge')),
      written('refunded', sumOf(lines, 'refund')),
      written('gross', -sumOf(lines, 'released')),
      written('fees', -sumOf(lines, 'client-fee')),
    ]
  return [
    written('gross', sumOf(lines, 'released')),
    written('fees', sumOf(lines, 'freelancer-fee')),
    written('withheld', sumOf(lines, 'withheld')),
    written('net', sumOf(lines, 'released', 'freelancer-fee', 'withheld')),
    written('paid-out', sumOf(lines, 'payout', 'payout-returned')),
  ]
}

const lineOf = ({ word, text, on, yen }: MonthLine): DocumentLine => ({ word, text, on, yen })

/** A member's month on one side of the market: every yen that came, was kept and went. */
export const monthPaper = (facts: MonthFacts, operator: Operator | null): PaperDraft => {
  const { month, side, member, lines } = facts
  const on = monthEnd(month)
  const totalYen = lines.reduce((sum, { yen }) => sum + BigInt(yen), 0n)
  return {
    ...{ kind: 'monthly-statement', source: `month/${month}/${member.id}/${side}`, orderId: null, on },
    ...{ fromId: null, toId: member.id, amountYen: totalYen },
    body: {
      from: operatorParty(operator, on),
      to: partyOf(member),
      lines: lines.map(lineOf),
      taxes: [],
      totalYen: String(totalYen),
      sums: monthSums(lines, side),
      facts: [{ key: 'period', text: `${month.replace('-', '/')}/01–${on.replaceAll('-', '/')}` }],
      notes: [],
    },
  }
}

/** What a client has paid one person in a year with tax withheld: the ground of a payment report (支払調書). */
export const yearPaper = (facts: YearFacts, agent: string): PaperDraft => {
  const { year, client, freelancer, lines } = facts
  const on = `${year}-12-31`
  const totalYen = lines.reduce((sum, { yen }) => sum + BigInt(yen), 0n)
  const withheldYen = lines.reduce((sum, one) => sum + BigInt(one.withheldYen), 0n)
  return {
    ...{ kind: 'yearly-report', source: `year/${year}/${client.id}/${freelancer.id}`, orderId: null, on },
    ...{ fromId: client.id, toId: freelancer.id, amountYen: totalYen },
    body: {
      from: partyOf(client),
      to: partyOf(freelancer),
      agent,
      lines: lines.map(({ text, on: day, yen }) => ({ text, on: day, yen })),
      taxes: [],
      totalYen: String(totalYen),
      sums: [{ key: 'withheld', yen: String(withheldYen) }],
      facts: [{ key: 'period', text: `${year}/01/01–${year}/12/31` }],
      notes: ['report'],
    },
  }
}

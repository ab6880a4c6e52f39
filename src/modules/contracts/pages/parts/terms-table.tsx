import type { Child } from 'hono/jsx'
import { DateOn, formatMoney, Money, useView } from '../../../../ui'
import { useAiRule } from '../../../jobs'
import type { Law } from '../../law'
import type { Terms } from '../../terms'
import { texts } from '../../texts'

const lawNames = (t: (typeof texts)['ja'], laws: string): string =>
  laws
    .split(' ')
    .map((law) => t.terms.lawOf[law as Law])
    .join(t.terms.and)

/** What the law of 2026 asks besides the nine items; a row only where there is something to say. */
const moreRowsOf = (t: (typeof texts)['ja'], ai: string, terms: Terms): [string, Child][] => [
  ...(terms.rightsScope ? [[t.terms.rightsScope, terms.rightsScope] as [string, Child]] : []),
  ...(terms.aiUse ? [[t.terms.ai, ai] as [string, Child]] : []),
  ...(terms.laws ? [[t.terms.laws, lawNames(t, terms.laws)] as [string, Child]] : []),
  ...(terms.recommissionFrom && terms.recommissionPayOn
    ? [
        [
          t.terms.recommission,
          <>
            {t.terms.recommissionOf(terms.recommissionFrom)} <DateOn on={terms.recommissionPayOn} />
          </>,
        ] as [string, Child],
      ]
    : []),
]

const rowsOf = (t: (typeof texts)['ja'], terms: Terms): [string, Child][] => [
  [t.terms.number, terms.number],
  [
    t.terms.client,
    <>
      {terms.client}
      {terms.clientRepresentative ? <p>{t.terms.representedBy(terms.clientRepresentative)}</p> : null}
    </>,
  ],
  [t.terms.freelancer, terms.freelancer],
  [t.terms.orderedOn, <DateOn on={terms.orderedOn} />],
  [t.terms.category, terms.category],
  [
    t.terms.content,
    <>
      <b>{terms.title}</b>
      {terms.brief ? <p class="terms-brief">{terms.brief}</p> : null}
    </>,
  ],
  [t.terms.rights, t.room.rightsOf[terms.rights]],
  [t.terms.revisions, t.terms.times(terms.revisions)],
  [t.terms.dueOn, <DateOn on={terms.dueOn} />],
  [t.terms.place, t.terms.placeOnline],
  ...(terms.receivedOn ? [[t.terms.receivedOn, <DateOn on={terms.receivedOn} />] as [string, Child]] : []),
  [t.terms.inspectionOn, <DateOn on={terms.inspectionOn} />],
  [t.terms.price, <Money yen={BigInt(terms.priceYen)} />],
  ...(terms.taxYen
    ? [
        [t.terms.tax, t.terms.taxOf(formatMoney(BigInt(terms.taxYen)), terms.taxPercent ?? 0)] as [
          string,
          Child,
        ],
      ]
    : []),
  [t.terms.paymentOn, <DateOn on={terms.paymentOn} />],
  [t.terms.method, t.terms.methodBank],
]

/** The items of a notice, line by line. */
export const TermsTable = ({ terms }: { terms: Terms }) => {
  const t = texts[useView().lang]
  const { aiUse = 'declared', aiNote = '' } = terms
  const ai = useAiRule({ aiUse, aiNote })
  return (
    <table class="table terms-paper">
      <tbody>
        {[...rowsOf(t, terms), ...moreRowsOf(t, ai, terms)].map(([name, value]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

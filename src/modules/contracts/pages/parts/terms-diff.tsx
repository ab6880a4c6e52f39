import type { Child } from 'hono/jsx'
import { DateOn, Money, useView } from '../../../../ui'
import { texts } from '../../texts'

export interface DiffTerms {
  title: string
  brief: string
  priceYen: bigint
  dueOn: string
}

const Values = ({ values }: { values: Child[] }) => (
  <>
    {values.map((value) => (
      <del>{value}</del>
    ))}
  </>
)

/** What an accepted request would change, line by line; of a merge, the terms of every order beside the new ones. */
export const TermsDiff = ({ now, after }: { now: readonly DiffTerms[]; after: DiffTerms }) => {
  const t = texts[useView().lang]
  const lines: [string, keyof DiffTerms, (terms: DiffTerms) => Child][] = [
    [t.offer.name, 'title', (terms) => terms.title],
    [t.offer.price, 'priceYen', (terms) => <Money yen={terms.priceYen} />],
    [t.offer.due, 'dueOn', (terms) => <DateOn on={terms.dueOn} />],
    [t.offer.brief, 'brief', (terms) => terms.brief],
  ]
  const changed = lines.filter(([, item]) => now.some((terms) => terms[item] !== after[item]))
  return (
    <table class="table room-diff">
      <thead>
        <tr>
          <th />
          <th>{t.request.now}</th>
          <th>{t.request.after}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([name, , draw]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <Values values={now.map(draw)} />
            </td>
            <td>
              <ins>{draw(after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

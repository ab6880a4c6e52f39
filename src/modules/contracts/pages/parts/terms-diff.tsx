import type { Child } from 'hono/jsx'
import { DateOn, Money, useView } from '../../../../ui'
import { texts } from '../../texts'

export interface DiffTerms {
  title: string
  brief: string
  priceYen: bigint
  dueOn: string
}

/** What an accepted request would change, line by line; of a merge, the terms of every order beside the new ones. */
export const TermsDiff = ({
  now,
  after,
  heads,
}: {
  now: readonly DiffTerms[]
  after: DiffTerms
  /** What the two columns are called; absent: now, and after acceptance. */
  heads?: readonly [string, string]
}) => {
  const t = texts[useView().lang]
  // What several orders share is said once; every name and every amount stands for itself.
  const once = (item: 'dueOn' | 'brief'): DiffTerms[] =>
    now.filter((terms, n) => now.findIndex((other) => other[item] === terms[item]) === n)
  const before = { title: now, priceYen: now, dueOn: once('dueOn'), brief: once('brief') }
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
          <td />
          <th scope="col">{heads?.[0] ?? t.request.now}</th>
          <th scope="col">{heads?.[1] ?? t.request.after}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([name, item, draw]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              {before[item].map((terms) => (
                <del>{draw(terms)}</del>
              ))}
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

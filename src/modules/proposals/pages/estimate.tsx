import { DateOn, Money, TableFrame, useView } from '../../../ui'
import type { ProposalView } from '../queries-pages'
import { totalYen } from '../rules'
import { texts } from '../texts'

/** Yen that came as json. */
export const inYen = (rows: readonly { priceYen: number }[]) =>
  rows.map((row) => ({ priceYen: BigInt(row.priceYen) }))

/** The estimate as a table, with its total. */
export const Estimate = ({ proposal }: { proposal: Pick<ProposalView, 'rows' | 'extras'> }) => {
  const t = texts[useView().lang].page
  return (
    <TableFrame>
      <table class="table">
        <tbody>
          {proposal.rows.map((row) => (
            <tr>
              <th scope="row">{row.title}</th>
              <td>
                {t.dueOn} <DateOn on={row.dueOn} />
              </td>
              <td class="figure">
                <Money yen={BigInt(row.priceYen)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            <td />
            <td class="figure">
              <Money yen={totalYen(inYen(proposal.rows))} />
            </td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  )
}

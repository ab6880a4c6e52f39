import { uiTexts } from '../texts'
import { useView } from '../view'

/** The figures of a chart as a table, for screen readers and for anyone who wants the exact values. */
export const ChartTable = ({
  caption,
  head,
  rows,
}: {
  caption: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}) => (
  <details class="chart-table">
    <summary>{uiTexts[useView().lang].chart.table}</summary>
    <table class="num">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr>
            <th scope="row">{first}</th>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

import type { Child } from 'hono/jsx'
import { useView } from '../../../../../ui'
import { texts } from '../../../texts'

/** The table of one judgement, whoever it is of: what was found, and what was needed. */
export const RecordFrame = ({ children }: { children: Child }) => {
  const t = texts[useView().lang].history
  return (
    <div class="table-frame">
      <table class="table rank-record">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.condition}</th>
            <th scope="col" class="figure">
              {t.actual}
            </th>
            <th scope="col" class="figure">
              {t.needed}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

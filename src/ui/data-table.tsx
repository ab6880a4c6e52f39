import type { Child } from 'hono/jsx'
import { TableFrame } from './table-frame'

export interface Column<R> {
  /** Empty where a column needs no name, such as one of marks. */
  readonly head: string
  readonly figure?: boolean
  readonly cell: (row: R) => Child
}

interface TableProps<R> {
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly class?: string
  /** Whether the first cell names its row. */
  readonly named?: boolean
  readonly rowClass?: (row: R) => string
}

/** Rows in columns, in a frame that scrolls by itself where the page is narrow. */
export const DataTable = <R,>({ columns, rows, named = false, rowClass, ...props }: TableProps<R>) => (
  <TableFrame>
    <table class={props.class ? `table ${props.class}` : 'table'}>
      <thead>
        <tr>
          {columns.map(({ head, figure }) =>
            head === '' ? (
              <td />
            ) : (
              <th scope="col" class={figure ? 'figure' : undefined}>
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={rowClass?.(row)}>
            {columns.map(({ head, figure, cell }, place) =>
              named && place === 0 ? (
                <th scope="row">{cell(row)}</th>
              ) : (
                <td class={figure ? 'figure' : head === '' ? 'unnamed' : undefined}>{cell(row)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </TableFrame>
)

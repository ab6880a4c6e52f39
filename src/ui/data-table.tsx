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
  /** What the table shows, where no heading right above says so. */
  readonly label?: string
  /** Whether the first cell names its row. */
  readonly named?: boolean
  readonly rowClass?: (row: R) => string
  /** The fragment by which a link leads to the row. */
  readonly rowId?: (row: R) => string
  /** Whether the style sheet of `class` says how the table looks on a telephone. */
  readonly ownLayout?: boolean
}

/** More do not stand beside each other on a telephone. */
const columnsMax = 3

const kindOf = <R,>({ head, figure }: Column<R>): string | undefined =>
  figure ? 'figure' : head === '' ? 'unnamed' : undefined

const tableClass = (props: { class?: string; ownLayout?: boolean }, columns: number): string => {
  const layout = columns > columnsMax && !props.ownLayout ? 'table table-cards' : 'table'
  return props.class ? `${layout} ${props.class}` : layout
}

/**
 * Rows in columns, in a frame that scrolls by itself where the columns are wider. On a telephone a row of many is a card: its
 * cells stand below each other, each with the name of its column (rows.css).
 */
export const DataTable = <R,>({ columns, rows, named = false, label, ...props }: TableProps<R>) => (
  <TableFrame label={label}>
    <table class={tableClass(props, columns.length)}>
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
          <tr id={props.rowId?.(row)} class={props.rowClass?.(row)}>
            {columns.map((column, place) =>
              named && place === 0 ? (
                <th scope="row">{column.cell(row)}</th>
              ) : (
                <td class={kindOf(column)} data-label={column.head || undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </TableFrame>
)

// Tables for spreadsheets: CSV and XLSX of typed cells, written while they are read.
import { writeCsvStream } from 'hucre/csv'
import { writeXlsxStream } from 'hucre/xlsx'
import { civilTime } from './calendar'

export type Cell = string | number | Date | null

export interface ExportedTable {
  head: readonly string[]
  rows: AsyncIterable<Cell[]>
}

/** An instant as a spreadsheet has it, which knows no zones: the time on the wall in Tokyo. */
export const wallTime = (at: Date): Date => {
  const { year, month, day, hour, minute, second } = civilTime(at)
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second))
}

/**
 * A text that a spreadsheet would take for a formula is marked as text. Numbers are cells of their own and stay; the signs of
 * full width are taken for formulas by some programs, and a tab or line end before one hides it.
 */
export const guardFormula = (text: string): string =>
  /^[\s]*[=+\-@|＝＋－＠]/.test(text) ? `'${text}` : text

const csvCell = (cell: Cell): string | number | null => {
  if (typeof cell === 'string') return guardFormula(cell)
  if (!(cell instanceof Date)) return cell
  const text = cell.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

async function* mapped(table: ExportedTable): AsyncGenerator<(string | number | null)[]> {
  for await (const row of table.rows) yield row.map(csvCell)
}

/** As CSV in UTF-8 with the mark by which Excel knows it. */
export const csvOf = (table: ExportedTable): ReadableStream<Uint8Array> =>
  writeCsvStream(mapped(table), {
    headers: table.head.map(guardFormula),
    bom: true,
  }) as ReadableStream<Uint8Array>

/** As an Excel workbook of one sheet: texts are text cells, whatever they begin with. */
export const xlsxOf = (table: ExportedTable, sheet: string): ReadableStream<Uint8Array> =>
  writeXlsxStream(table.rows, {
    name: sheet,
    columns: table.head.map((header) => ({ header })),
    freezePane: { rows: 1 },
  })

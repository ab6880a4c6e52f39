// What leaves the site as files: the archive of a year, tables for spreadsheets, journals for accounting programs.
import { get, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { type Cell, csvOf, type ExportedTable, xlsxOf } from '../../platform/sheets'
import { businessOf } from '../profiles'
import { archiveOf } from './archive'
import { journalEntry, journalHead, journalRows, type Program } from './journal'
import { type Movement, movementsOf } from './queries-archive'
import { siteName } from './release-papers'
import { creditShareOn } from './rules'
import { texts } from './texts'

/** The year of the address; undefined where it is none. */
const yearOf = (c: Ctx): number | undefined => {
  const text = c.req.param('year') ?? ''
  return /^20\d{2}$/.test(text) ? Number(text) : undefined
}

/** The answer to HEAD is made by GET, and nobody would read the body. */
const sent = (c: Ctx, file: { name: string; mime: string; stream: () => ReadableStream<Uint8Array> }) => {
  c.header('Content-Type', file.mime)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  c.header('Cache-Control', 'private, no-store')
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(file.stream())
}

const sendArchive = (c: Ctx) => {
  const year = yearOf(c)
  if (year === undefined) return c.notFound()
  const { memberId } = viewerOf(c)
  const { lang, at, deps } = c.var
  const name = `${texts[lang].archive.name(year)}.zip`
  const stream = () => archiveOf(deps.db, { memberId, year, lang, at })
  return sent(c, { name, mime: 'application/zip', stream })
}

const cellsOf = (move: Movement, c: Ctx): Cell[] => {
  const t = texts[c.var.lang].movements
  const isWork = move.kind === 'sale' || move.kind === 'purchase'
  const share =
    move.kind !== 'purchase' ? null : move.invoiceNumber ? 100 : Number(creditShareOn(move.onDate))
  return [
    new Date(`${move.onDate}T00:00:00Z`),
    t.kinds[move.kind],
    move.reference,
    move.title,
    move.otherName,
    Number(move.grossYen),
    isWork ? Number(move.feeYen) : null,
    isWork ? Number(move.withheldYen) : null,
    move.invoiceNumber ?? '',
    share,
    move.paperNumber,
  ]
}

async function* rowsOf(rows: readonly Cell[][]): ExportedTable['rows'] {
  yield* rows
}

const sheetKinds = {
  csv: { mime: 'text/csv; charset=utf-8', write: csvOf },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
} as const

const sendMovements = (kind: keyof typeof sheetKinds) => async (c: Ctx) => {
  const year = yearOf(c)
  if (year === undefined) return c.notFound()
  const t = texts[c.var.lang].movements
  const moves = await movementsOf(c.var.deps.db, { memberId: viewerOf(c).memberId, year })
  const { mime, write } = sheetKinds[kind]
  const rows = rowsOf(moves.map((move) => cellsOf(move, c)))
  const stream = () => write({ head: t.head.split('|'), rows }, t.sheet)
  return sent(c, { name: `${t.name(year)}.${kind}`, mime, stream })
}

const sendJournal = (program: Program) => async (c: Ctx) => {
  const year = yearOf(c)
  if (year === undefined) return c.notFound()
  const { db } = c.var.deps
  const { memberId } = viewerOf(c)
  const moves = await movementsOf(db, { memberId, year })
  const kind = (await businessOf(db, memberId))?.kind ?? 'individual'
  const rows = moves.flatMap((move, i) =>
    journalRows(journalEntry(move, siteName), { program, kind, number: i + 1 }),
  )
  const stream = () => csvOf({ head: journalHead(program), rows: rowsOf(rows) })
  return sent(c, { name: `${program}-${year}.csv`, mime: sheetKinds.csv.mime, stream })
}

export const paperDownloads = (app: Routes): void => {
  get(app, '/my/papers/:year/archive.zip', { who: 'member', show: sendArchive })
  get(app, '/my/papers/:year/movements.csv', { who: 'member', show: sendMovements('csv') })
  get(app, '/my/papers/:year/movements.xlsx', { who: 'member', show: sendMovements('xlsx') })
  get(app, '/my/papers/:year/freee.csv', { who: 'member', show: sendJournal('freee') })
  get(app, '/my/papers/:year/money-forward.csv', { who: 'member', show: sendJournal('money-forward') })
}

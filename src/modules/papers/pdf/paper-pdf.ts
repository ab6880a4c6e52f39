// A paper as PDF: the words of its document on A4, in the order of its page.
import { startOf } from '../../../platform/clock'
import type { Lang } from '../../../platform/i18n'
import type { PaperDocument } from '../document'
import { paperTexts } from '../texts'
import { type Pair, type WrittenPaper, writtenPaper } from '../written'
import { widthOf } from './fonts'
import { brokenLines } from './lines'
import { colors, openSheet, page, type Sheet } from './sheet'

const soft = { color: colors.soft, size: 8.5 }
const wide = page.right - page.left

const head = (sheet: Sheet, paper: WrittenPaper): void => {
  sheet.line(paper.title, { x: page.left, y: sheet.y() }, { size: 20, weight: 'bold' })
  for (const [i, { label, value }] of [paper.number, paper.on].entries())
    sheet.line(`${label}　${value}`, { x: page.right, y: sheet.y() + 6 + i * 14, align: 'right' }, soft)
  sheet.down(32)
  if (paper.subtitle) {
    sheet.line(paper.subtitle, { x: page.left, y: sheet.y() }, soft)
    sheet.down(14)
  }
  sheet.down(4)
  sheet.rule(1.2)
  sheet.down(14)
  for (const text of paper.corrects) sheet.paragraph(text, { x: page.left, width: wide }, { weight: 'bold' })
  if (paper.corrects.length > 0) sheet.down(8)
}

/** The two sides next to each other: to whom at the left, from whom at the right. */
const sides = (sheet: Sheet, { to, from }: WrittenPaper): void => {
  const top = sheet.y()
  const column = (side: WrittenPaper['to'], x: number, width: number): number => {
    let y = top
    const put = (text: string, style: { size: number; weight?: 'bold'; color?: string }) => {
      const measure = (some: string) => widthOf(some, { weight: style.weight ?? 'regular', size: style.size })
      for (const line of brokenLines(text, width, measure)) {
        sheet.line(line, { x, y }, style)
        y += style.size * 1.6
      }
    }
    put(side.name, { size: 12, weight: 'bold' })
    for (const text of side.more) put(text, soft)
    return y
  }
  const bottom = Math.max(column(to, page.left, 260), column(from, page.left + 290, wide - 290))
  sheet.down(bottom - top + 18)
}

const total = (sheet: Sheet, { total: sum }: WrittenPaper): void => {
  if (!sum) return
  sheet.band(34)
  sheet.line(sum.label, { x: page.left + 12, y: sheet.y() + 10 }, { size: 10 })
  sheet.line(
    sum.value,
    { x: page.right - 12, y: sheet.y() + 6, align: 'right' },
    { size: 16, weight: 'bold' },
  )
  sheet.down(52)
}

const lines = (sheet: Sheet, { lines: table }: WrittenPaper): void => {
  const [day, text, amount] = table.head
  const left = page.left + 70
  sheet.keep(40)
  sheet.line(day, { x: page.left, y: sheet.y() }, soft)
  sheet.line(text, { x: left, y: sheet.y() }, soft)
  sheet.line(amount, { x: page.right, y: sheet.y(), align: 'right' }, soft)
  sheet.down(16)
  sheet.rule(0.8)
  sheet.down(6)
  for (const [on, what, yen] of table.rows) {
    sheet.keep(18)
    sheet.line(on, { x: page.left, y: sheet.y() })
    sheet.line(yen, { x: page.right, y: sheet.y(), align: 'right' })
    sheet.paragraph(what, { x: left, width: page.right - 90 - left })
    sheet.down(3)
    sheet.rule()
    sheet.down(6)
  }
  sheet.down(8)
}

/** Tax per rate and what follows from the total, at the right. */
const sums = (sheet: Sheet, { taxes, sums: rest }: WrittenPaper): void => {
  const left = page.left + 210
  if (taxes) {
    sheet.keep(20 + taxes.rows.length * 16)
    for (const row of [taxes.head, ...taxes.rows]) {
      const style = row === taxes.head ? soft : {}
      sheet.line(row[0], { x: left, y: sheet.y() }, style)
      sheet.line(row[1], { x: page.right - 110, y: sheet.y(), align: 'right' }, style)
      sheet.line(row[2], { x: page.right, y: sheet.y(), align: 'right' }, style)
      sheet.down(16)
    }
    sheet.down(4)
  }
  for (const { label, value } of rest) {
    sheet.keep(16)
    sheet.line(label, { x: left, y: sheet.y() })
    sheet.line(value, { x: page.right, y: sheet.y(), align: 'right' })
    sheet.down(16)
  }
  sheet.down(8)
}

const pairs = (sheet: Sheet, list: readonly Pair[]): void => {
  for (const { label, value } of list) {
    sheet.keep(16)
    sheet.line(label, { x: page.left, y: sheet.y() }, soft)
    sheet.paragraph(value, { x: page.left + 130, width: wide - 130 })
    sheet.down(2)
  }
}

const rest = (sheet: Sheet, paper: WrittenPaper): void => {
  const { withholding, facts, notes } = paper
  if (withholding) {
    sheet.keep(110)
    sheet.rule()
    sheet.down(10)
    sheet.line(withholding.title, { x: page.left, y: sheet.y() }, { weight: 'bold' })
    sheet.down(18)
    pairs(sheet, withholding.rows)
    sheet.paragraph(withholding.text, { x: page.left, width: wide }, soft)
    sheet.down(10)
  }
  if (facts.length > 0) {
    sheet.rule()
    sheet.down(10)
    pairs(sheet, facts)
    sheet.down(8)
  }
  sheet.keep(24 + notes.length * 14)
  sheet.rule()
  sheet.down(10)
  for (const note of notes) sheet.paragraph(note, { x: page.left, width: wide }, soft)
}

/**
 * Draws a paper. The same document in the same language gives the same bytes, whenever it is asked for, so the file need not be
 * kept (decision 120). `sha256` is the hash that was kept with the document; it stands at the foot of every page.
 */
export const paperPdf = (
  document: PaperDocument,
  { sha256, lang }: { sha256: string; lang: Lang },
): Promise<Buffer> => {
  const paper = writtenPaper(document, lang)
  const { number, on, from } = document
  const title = `${paper.title} ${number}`
  const sheet = openSheet({ title, author: from.name, at: startOf(on), lang })
  head(sheet, paper)
  sides(sheet, paper)
  total(sheet, paper)
  lines(sheet, paper)
  sums(sheet, paper)
  rest(sheet, paper)
  const t = paperTexts[lang]
  const foot = page.height - 44
  sheet.onEveryPage((number, of) => {
    sheet.line(`${paper.hash} ${sha256}`, { x: page.left, y: foot }, { size: 6.5, color: colors.soft })
    sheet.line(
      t.page(number, of),
      { x: page.right, y: foot, align: 'right' },
      { size: 7, color: colors.soft },
    )
  })
  return sheet.bytes()
}

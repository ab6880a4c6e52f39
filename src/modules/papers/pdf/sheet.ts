// A sheet of A4 that is written from the top down: texts in lines, rules, and a new page where no room is left.
import PDFDocument from 'pdfkit'
import { fontForDocument, type Weight, widthOf } from './fonts'
import { brokenLines } from './lines'

export const page = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 770 } as const

export interface Style {
  readonly size?: number
  readonly weight?: Weight
  readonly color?: string
}

export const colors = { ink: '#1f1d1a', soft: '#57524a', line: '#cfc8b8', wash: '#f4f1e9' } as const

const settled = ({ size = 9.5, weight = 'regular', color = colors.ink }: Style) => ({ size, weight, color })

export interface Sheet {
  /** Where the next thing begins, in points from the top. */
  y(): number
  down(points: number): void
  /** Begins a new page unless so much room is left. */
  keep(points: number): void
  /** One line, its left or right end at x. */
  line(text: string, at: { x: number; y: number; align?: 'right' }, style?: Style): void
  /** A text in lines of a width, from where the sheet stands on; over several pages where it must. */
  paragraph(text: string, at: { x: number; width: number }, style?: Style): void
  rule(weight?: number): void
  band(height: number): void
  bytes(): Promise<Buffer>
  /** Draws on every page at the end, told its number and how many there are. */
  onEveryPage(draw: (number: number, of: number) => void): void
}

const leading = 1.6

const opened = (info: { title: string; author: string; at: Date; lang: string }) => {
  const { title, author, at, lang } = info
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, bufferPages: true, lang, pdfVersion: '1.7', font: null },
    info: {
      Title: title,
      Author: author,
      Creator: 'Tanomi',
      Producer: 'Tanomi',
      CreationDate: at,
      ModDate: at,
    },
  })
  doc.registerFont('regular', fontForDocument('regular'))
  doc.registerFont('bold', fontForDocument('bold'))
  return doc
}

type Doc = ReturnType<typeof opened>

const drawLine =
  (doc: Doc): Sheet['line'] =>
  (text, at, style = {}) => {
    const { size, weight, color } = settled(style)
    if (text === '') return
    const x = at.align === 'right' ? at.x - widthOf(text, { weight, size }) : at.x
    doc.font(weight).fontSize(size).fillColor(color).text(text, x, at.y, { lineBreak: false })
  }

/** Draws something on every page, told its number and how many there are. */
const drawOnPages =
  (doc: Doc): Sheet['onEveryPage'] =>
  (draw) => {
    const { count } = doc.bufferedPageRange()
    for (let number = 0; number < count; number++) {
      doc.switchToPage(number)
      draw(number + 1, count)
    }
  }

const bytesOf = (doc: Doc): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** Opens a sheet. Whatever it is told at the same instant gives the same bytes. */
export const openSheet = (info: { title: string; author: string; at: Date; lang: string }): Sheet => {
  const doc = opened(info)
  const ended = bytesOf(doc)
  const line = drawLine(doc)
  let y: number = page.top
  const keep = (points: number): void => {
    if (y + points <= page.bottom) return
    doc.addPage()
    y = page.top
  }
  return {
    y: () => y,
    down: (points) => {
      y += points
    },
    keep,
    line,
    paragraph: (text, { x, width }, style = {}) => {
      const { size, weight } = settled(style)
      for (const part of brokenLines(text, width, (some) => widthOf(some, { weight, size }))) {
        keep(size * leading)
        line(part, { x, y }, style)
        y += size * leading
      }
    },
    rule: (weight = 0.5) => {
      const color = weight > 1 ? colors.ink : colors.line
      doc.lineWidth(weight).strokeColor(color).moveTo(page.left, y).lineTo(page.right, y).stroke()
    },
    band: (height) => {
      doc.rect(page.left, y, page.right - page.left, height).fill(colors.wash)
    },
    bytes: () => {
      doc.end()
      return ended
    },
    onEveryPage: drawOnPages(doc),
  }
}

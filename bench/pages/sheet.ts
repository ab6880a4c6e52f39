// Contact sheets: many pages in one picture, each at 1280 and at 360 px, so that a person can look at all of them.
import fs from 'node:fs'
import sharp from 'sharp'

export interface Shot {
  path: string
  wide: Buffer
  narrow: Buffer
}

const cell = { wide: 520, narrow: 200, height: 640, gap: 12, caption: 22 }
const [columns, rows] = [3, 2]
const cellWidth = cell.wide + cell.narrow + cell.gap
const cellHeight = cell.height + cell.caption

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const caption = (text: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cellWidth}" height="${cell.caption}"><text x="0" y="16" font-family="sans-serif" font-size="14">${escapeXml(text)}</text></svg>`,
  )

/** The upper part of a page, as much as fits into a cell. */
const shrink = async (png: Buffer, width: number): Promise<Buffer> => {
  const { data, info } = await sharp(png).resize({ width }).png().toBuffer({ resolveWithObject: true })
  const height = Math.min(info.height, cell.height)
  return sharp(data).extract({ left: 0, top: 0, width, height }).png().toBuffer()
}

/** Writes sheets of six pages each as `<name>-1.jpg`, …; answers how many. */
export const writeSheets = async (name: string, shots: readonly Shot[]): Promise<number> => {
  const perSheet = columns * rows
  const sheets = Math.ceil(shots.length / perSheet)
  for (let sheet = 0; sheet < sheets; sheet++) {
    const layers = await Promise.all(
      shots.slice(sheet * perSheet, (sheet + 1) * perSheet).flatMap((shot, n) => {
        const left = (n % columns) * (cellWidth + cell.gap)
        const top = Math.floor(n / columns) * (cellHeight + cell.gap)
        const at = async (input: Promise<Buffer> | Buffer, x: number, y: number) => ({
          input: await input,
          left: left + x,
          top: top + y,
        })
        return [
          at(caption(shot.path), 0, 0),
          at(shrink(shot.wide, cell.wide), 0, cell.caption),
          at(shrink(shot.narrow, cell.narrow), cell.wide + cell.gap, cell.caption),
        ]
      }),
    )
    const width = columns * (cellWidth + cell.gap)
    const height = rows * (cellHeight + cell.gap)
    const blank = sharp({ create: { width, height, channels: 3, background: '#ddd' } })
    fs.writeFileSync(
      `${name}-${sheet + 1}.jpg`,
      await blank.composite(layers).jpeg({ quality: 82 }).toBuffer(),
    )
  }
  return sheets
}

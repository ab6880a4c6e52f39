import { circle, dice, type Papers, papers, path, rect, svg } from '../avatars/paper'
import { wordmark } from './letters'
import { type MotifName, motifs } from './motifs'

/** A shop or firm whose logo is looked for. */
export interface Brand {
  /** Its name in capital letters of `letters.ts`. */
  name: string
  motifs: readonly MotifName[]
}

type Layout = (of: { name: string; mark: string; p: Papers; turn: number }) => string

const placed = (mark: string, x: number, y: number, size: number): string =>
  `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 200})">${mark}</g>`

const layouts: readonly Layout[] = [
  ({ name, mark, p }) =>
    rect([0, 0, 800, 600], '#FFFEFA') +
    placed(mark, 400, 230, 280) +
    wordmark(name, { x: 400, y: 430, high: 64 }, { colour: p.dark, weight: 9, apart: 9 }),
  ({ name, mark, p }) =>
    rect([0, 0, 800, 600], p.ground) +
    placed(mark, 210, 300, 250) +
    wordmark(
      name,
      { x: 560, y: 270, high: Math.min(72, 340 / name.length) },
      { colour: p.dark, weight: 12, apart: 4 },
    ),
  ({ name, mark, p }) =>
    rect([0, 0, 800, 600], p.far) +
    circle(400, 300, 250, p.ground) +
    `<circle cx="400" cy="300" r="228" fill="none" stroke="${p.main}" stroke-width="5"/>` +
    placed(mark, 400, 260, 230) +
    wordmark(name, { x: 400, y: 400, high: 40 }, { colour: p.main, weight: 6, apart: 8 }),
  ({ name, mark, p }) =>
    rect([0, 0, 800, 600], p.dark) +
    rect([180, 70, 440, 460], p.ground, 24) +
    placed(mark, 400, 250, 250) +
    wordmark(name, { x: 400, y: 430, high: 48 }, { colour: p.dark, weight: 7 }),
  ({ name, mark, p, turn }) =>
    rect([0, 0, 800, 600], '#FFFEFA') +
    path(`M0 ${420 + turn}Q200 ${340 - turn} 400 ${420 + turn}T800 ${420 - turn}V600H0z`, p.far) +
    placed(mark, 400, 210, 240) +
    wordmark(name, { x: 400, y: 460, high: 70 }, { colour: p.main, weight: 14, apart: 5 }),
  ({ name, mark, p }) =>
    rect([0, 0, 800, 600], p.ground) +
    rect([0, 0, 300, 600], p.second) +
    placed(mark, 300, 300, 320) +
    wordmark(
      name,
      { x: 625, y: 284, high: Math.min(44, 190 / name.length) },
      { colour: p.dark, weight: 5, apart: 12 },
    ),
]

/** One designer's idea of a logo, 800 by 600: the same for the same brand and number. */
export const logoSvg = ({ name, motifs: own }: Brand, n: number): string => {
  const roll = dice(n * 31 + name.length * 7 + name.charCodeAt(0))
  const p = papers(roll(10))
  const motif = own[n % own.length] as MotifName
  const layout = layouts[(n + roll(layouts.length)) % layouts.length] as Layout
  return svg([800, 600], name, layout({ name, mark: motifs[motif](p), p, turn: roll(60) }))
}

import fs from 'node:fs'
import path from 'node:path'

export interface Row {
  what: string
  /** The figure reached, in the unit that `what` names. */
  ours: number
  /** At most this much; without a bar the row is for information. */
  bar?: number
  /** At least this much, for figures where more is better. */
  atLeast?: number
  note?: string
}

const isOk = ({ ours, bar, atLeast }: Row): boolean =>
  (bar === undefined || ours <= bar) && (atLeast === undefined || ours >= atLeast)
const shown = (figure: number | undefined): string =>
  figure === undefined ? '' : Number.isInteger(figure) ? String(figure) : figure.toFixed(1)

/** East Asian characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1), 0)
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
const padLeft = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** Prints what | ours | bar | ok, writes .cache/bench/<name>.json, and makes the exit code 1 when a bar is missed. */
export const report = (root: string, name: string, rows: readonly Row[]): void => {
  const wide = Math.max(...rows.map(({ what }) => widthOf(what)), 10)
  const line = (cells: [string, string, string, string, string]): string =>
    `${pad(cells[0], wide)}  ${padLeft(cells[1], 9)}  ${padLeft(cells[2], 7)}  ${pad(cells[3], 4)}  ${cells[4]}`.trimEnd()
  console.log(`\n${line([name, 'ours', 'bar', 'ok', ''])}`)
  for (const row of rows) {
    const bar = row.bar ?? row.atLeast
    const ok = bar === undefined ? '' : isOk(row) ? 'yes' : 'NO'
    console.log(line([row.what, shown(row.ours), shown(bar), ok, row.note ?? '']))
  }
  const dir = path.join(root, '.cache', 'bench')
  fs.mkdirSync(dir, { recursive: true })
  const json = { name, at: new Date().toISOString(), rows: rows.map((row) => ({ ...row, ok: isOk(row) })) }
  fs.writeFileSync(path.join(dir, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`)
  if (!rows.every(isOk)) process.exitCode = 1
}

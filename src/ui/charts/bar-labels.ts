// Pure: where the names under the bars of a chart stand, so that none covers another.

/** The widest that the letters of a chart are drawn, in units of its drawing (charts.css). */
const letter = 12.5
const gap = 1

/** About as wide as a text is drawn: Latin letters and figures take little more than half of the height. */
const drawnWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1) * letter, 0)

/** At most so many rows of names; longer ones than they hold are for the table beneath. */
const rowsMax = 4

/**
 * Which row each label stands in, so that those of one row do not touch: in turn in as few rows as that takes. `step`: from
 * one bar's middle to the next; a bar without a label has an empty one.
 */
export const labelRows = (labels: readonly string[], step: number): number[] => {
  const named = labels.flatMap((label, index) =>
    label ? [{ width: drawnWidth(label), at: index * step }] : [],
  )
  const isRoom = (rows: number): boolean =>
    named.every(({ width, at }, place) => {
      const next = named[place + rows]
      return !next || (width + next.width) / 2 + gap <= next.at - at
    })
  let rows = 1
  while (rows < rowsMax && !isRoom(rows)) rows++
  let place = 0
  return labels.map((label) => (label ? place++ % rows : 0))
}

export type LineResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

const read = (text: string): LineResult => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

/**
 * The JSON documents in a text: one over many lines, or one on each line (JSON lines); blank lines are none. A byte order
 * mark, which some shells put first, is not part of the text.
 */
export const documentsIn = (text: string): LineResult[] => {
  const bare = text.replace(/^\ufeff/, '')
  if (bare.trim() === '') return []
  const whole = read(bare)
  return whole.ok
    ? [whole]
    : bare
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map(read)
}

/** JSON lines with their numbers, counted from 1; blank lines are counted and left out. */
export const linesIn = (text: string): { readonly number: number; readonly document: LineResult }[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, place) => ({ line, number: place + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ number, document: read(line) }))

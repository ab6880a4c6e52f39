export type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

const read = (text: string): Read => {
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
export const documentsIn = (text: string): Read[] => {
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

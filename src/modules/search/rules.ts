/** How many hits are counted and sorted at most; beyond it a list says "1000+" (bar P3). */
export const hitsMax = 1000
export const pageSize = 20
const termsMax = 8

/**
 * One spelling for what people read as the same: widths (ｶﾞ = ガ, Ａ = a) and letter case. Katakana and
 * hiragana stay distinct, the long vowel mark stays. Everything that separates words becomes one space.
 */
export const fold = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    // The Greek final sigma depends on its neighbours, which a part of a word does not have.
    .replaceAll('ς', 'σ')
    .replace(/[\p{Z}\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()

/** Fields of a document as one folded text; a word never reaches over the edge of a field. */
export const foldAll = (fields: readonly string[]): string => fields.map(fold).filter(Boolean).join('\n')

const pairsOf = (word: string): string[] => {
  const letters = [...word]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** Tokens of a folded text: each character and each pair of neighbours within a word. */
export const textTokens = (folded: string): string[] => {
  const found = new Set<string>()
  for (const word of folded.split(/[ \n]/)) {
    for (const letter of word) found.add(letter)
    for (const pair of pairsOf(word)) found.add(pair)
  }
  return [...found]
}

/** The words of a search, folded; a hit contains every one of them. */
export const termsOf = (words: string): string[] =>
  [...new Set(fold(words).split(' '))].filter(Boolean).slice(0, termsMax)

/** Tokens that a text with this term must have: the character itself, or all its pairs. */
export const termTokens = (term: string): string[] => {
  const pairs = pairsOf(term)
  return pairs.length > 0 ? [...new Set(pairs)] : [term]
}

/** A filter as a token; '#' followed by letters is longer than any token of a text. */
export const mark = (key: string, value: string): string => `#${key}:${value}`

const quoted = (token: string): string => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A tsquery that wants one token of every list; null when nothing is wanted. */
export const tsquery = (wanted: readonly (readonly string[])[]): string | null => {
  const clauses = wanted.filter((any) => any.length > 0).map((any) => `(${any.map(quoted).join(' | ')})`)
  return clauses.length > 0 ? clauses.join(' & ') : null
}

/** A tsquery that wants every token of one list at least; null when nothing is wanted. */
export const anyOf = (wanted: readonly (readonly string[])[]): string | null => {
  const clauses = wanted.filter((all) => all.length > 0).map((all) => `(${all.map(quoted).join(' & ')})`)
  return clauses.length > 0 ? `(${clauses.join(' | ')})` : null
}

/** 1,000 hits and more are not counted on. */
export const isCapped = (count: number): boolean => count > hitsMax

const bandSizes = [4096, 16_384, 65_536, 262_144]

/**
 * The lowest score of each band but the last, from how many rows have which score (best first). Rows of one
 * score stay together; a band holds its size or less, but at least one score.
 */
export const bandFloors = (histogram: readonly { score: number; rows: number }[]): number[] => {
  const floors: number[] = []
  let next = 0
  for (const size of bandSizes) {
    let held = 0
    let floor: number | undefined
    while (next < histogram.length) {
      const step = histogram[next]
      if (!step || (floor !== undefined && held + step.rows > size)) break
      held += step.rows
      floor = step.score
      next++
    }
    if (floor === undefined) break
    floors.push(next === histogram.length ? 0 : floor)
  }
  return floors
}

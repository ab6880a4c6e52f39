import { inHiragana } from './letters'
import { closeUp, readingOf, rewrite, type View } from './view'

/** One text in the three readings that the detectors need. */
export interface Draft {
  /** The text as given. */
  readonly given: string
  /** Letter by letter as a reader takes it. */
  readonly letters: View
  /** For sentences: words written with gaps joined again. */
  readonly words: View
  /** `words` in hiragana, unit by unit at the same places. */
  readonly sounds: string
  /** Units that were looked at so far: the bound on the work of a text (counted, not timed). */
  steps: number
}

const gap = '[ \\t\\u3000・._\\-|/*~+^,、!:\'"]'
/** `L I N E`, `ラ・イ・ン`, `手 数 料`: single letters with the same sort of gap between. */
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}ー])[\\p{L}\\p{N}](${gap}{1,2})[\\p{L}\\p{N}ー](?:\\1[\\p{L}\\p{N}ー](?![a-z0-9]))+`,
  'gu',
)
const gaps = new RegExp(`${gap}+`, 'g')
/** Blanks and single signs within Japanese, where no blank belongs. */
const withinJapanese =
  /(?<=[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff])(?:[ \t\u3000]+|[ \t]?[|._*/^~][ \t]?)(?=[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff])/g

/** The readings of a text. Linear in its length. */
export const draftOf = (given: string): Draft => {
  const letters = readingOf(given)
  const joined = closeUp(letters, spelled, gaps)
  const words = rewrite(joined, withinJapanese, () => '')
  return { given, letters, words, sounds: inHiragana(words.text), steps: letters.text.length * 2 }
}

/** All matches of a pattern, with the work counted. */
export const matchesIn = (draft: Draft, text: string, pattern: RegExp): RegExpMatchArray[] => {
  draft.steps += text.length
  return [...text.matchAll(pattern)]
}

const sentenceEnd = /[。！？!?\n]|\.(?=\s|$)/g
/** No sentence is longer than this for us: it bounds what one finding may cost. */
const reach = 120

export interface FindingContext {
  /** From the start of the sentence to the finding. */
  readonly before: string
  /** From the finding to the end of the sentence, with its closing sign. */
  readonly after: string
  readonly sentence: string
  /** From the finding on, beyond the end of the sentence. */
  readonly rest: string
}

/** The sentence around a place of a text, at most 120 units to each side. */
export const around = (
  draft: Draft,
  text: string,
  { start, end }: { start: number; end: number },
): FindingContext => {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  draft.steps += left.length + right.length
  let from = 0
  for (const { index } of left.matchAll(sentenceEnd)) from = index + 1
  const closing = right.search(/[。！？!?\n]|\.(?=\s|$)/)
  const before = left.slice(from)
  const after = closing < 0 ? right : right.slice(0, closing + 1)
  return { before, after, sentence: before + text.slice(start, end) + after, rest: right }
}

// Apart from the other rules because the browser counts with it, too.

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** A cluster that shows nothing: white space, format and control characters, and what renderers are told to ignore. */
const invisible = /^[\p{White_Space}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u

/** Grapheme clusters that a reader can see (§2.2): padding does not help, and an emoji of seven code points is one. */
export const introductionLength = (text: string): number => {
  let length = 0
  for (const { segment } of graphemes.segment(text)) if (!invisible.test(segment)) length++
  return length
}

/** What Regular asks of an introduction (§2.1). */
export const introductionAim = 300

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * A cluster that shows nothing. Besides white space and format characters these are control characters and the
 * code points that Unicode tells renderers to ignore (fillers, lone variation selectors): padding by another name.
 */
const invisible = /^[\p{White_Space}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u

/** Grapheme clusters a reader can see (§2.2: padding does not help); an emoji of seven code points is one. Runs in browsers too. */
export const visibleLength = (text: string): number => {
  let length = 0
  for (const { segment } of graphemes.segment(text)) if (!invisible.test(segment)) length += 1
  return length
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * A cluster that shows nothing. Besides white space and format characters these are control characters and the
 * code points that Unicode tells renderers to ignore (fillers, lone variation selectors): padding by another name.
 */
const invisible = /^[\p{White_Space}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u

/** Code units shown to the segmenter at a time: what a long text costs it grows with the square of its length. */
const windowLength = 512

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Where a window ends, not between the two halves of a code point. */
const windowEnd = (text: string, end: number): number =>
  isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end

/**
 * The clusters of a text, window by window. Where a cluster begins depends on what stands before it alone, so all but the
 * last of a window are known; the next window begins with that last one, and is wider where it was the only one.
 */
function* clustersOf(text: string): Generator<string> {
  let width = windowLength
  for (let from = 0; from < text.length; ) {
    const end = windowEnd(text, from + width)
    const found = Array.from(graphemes.segment(text.slice(from, end)), ({ segment }) => segment)
    const known = end < text.length ? found.slice(0, -1) : found
    yield* known
    from += known.reduce((length, { length: more }) => length + more, 0)
    width = known.length > 0 ? windowLength : width * 2
  }
}

/** Grapheme clusters a reader can see (§2.2: padding does not help); an emoji of seven code points is one. Runs in browsers too. */
export const visibleLength = (text: string): number => {
  let length = 0
  for (const cluster of clustersOf(text)) if (!invisible.test(cluster)) length += 1
  return length
}

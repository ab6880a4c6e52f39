import { isSoundMark, readAs, withSoundMark } from './letters'

/**
 * A text as one reader sees it, with the way back: unit `n` of `text` stands for the UTF-16 units `starts[n]` to `ends[n]`
 * of the text that was given.
 */
export interface View {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** The place in the given text of a non-empty piece of a view. */
export const spanIn = (view: View, from: number, to: number): Span => ({
  start: view.starts[from] ?? 0,
  end: view.ends[to - 1] ?? 0,
})

/** Reads a text letter by letter (see `readAs`). Linear in its length. */
export const readingOf = (given: string): View => {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let place = 0
  for (const letter of given) {
    const end = place + letter.length
    const last = pieces.length - 1
    if (isSoundMark(letter) && last >= 0) {
      pieces[last] = withSoundMark(pieces[last] as string, letter).charAt(0)
      ends[last] = end
    } else {
      const read = readAs(letter)
      for (let unit = 0; unit < read.length; unit++) {
        pieces.push(read.charAt(unit))
        starts.push(place)
        ends.push(end)
      }
    }
    place = end
  }
  return { text: pieces.join(''), starts, ends }
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
}

/** What is put in stands for the whole of what it replaces. */
const edited = (view: View, edits: Iterable<Edit>): View => {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let from = 0
  const keep = (to: number): void => {
    for (let place = from; place < to; place++) {
      starts.push(view.starts[place] as number)
      ends.push(view.ends[place] as number)
    }
    text += view.text.slice(from, to)
  }
  for (const { start, end, put } of edits) {
    keep(start)
    text += put
    for (let unit = 0; unit < put.length; unit++) {
      starts.push(view.starts[start] as number)
      ends.push(view.ends[end - 1] as number)
    }
    from = end
  }
  if (from === 0) return view
  keep(view.text.length)
  return { text, starts, ends }
}

/** The view after a substitution of every match. Linear in the length. */
export const rewrite = (view: View, pattern: RegExp, by: (found: RegExpMatchArray) => string): View =>
  edited(
    view,
    [...view.text.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      put: by(found),
    })),
  )

/** The view without the gaps within each run. Linear in the length. */
export const closeUp = (view: View, runs: RegExp, gaps: RegExp): View =>
  edited(
    view,
    [...view.text.matchAll(runs)].flatMap((run) =>
      [...run[0].matchAll(gaps)].map((gap) => {
        const start = run.index + gap.index
        return { start, end: start + gap[0].length, put: '' }
      }),
    ),
  )

import { stroke } from '../avatars/paper'

/** Capital letters as strokes in a box of 10 by 14: pictures of the demo world depend on no font of the machine. */
const letters: Readonly<Record<string, string>> = {
  A: 'M0 14L5 0l5 14M2 9h6',
  B: 'M0 0v14h6a4 4 0 0 0 0-7.5H0h5a3.2 3.2 0 0 0 0-6.5z',
  C: 'M10 2.5A5.5 7 0 1 0 10 11.5',
  D: 'M0 0v14h3a7 7 0 0 0 0-14z',
  E: 'M9 0H0v14h9M0 7h7',
  F: 'M9 0H0v14M0 7h7',
  G: 'M10 2.5A5.5 7 0 1 0 10 11V8H6',
  H: 'M0 0v14M10 0v14M0 7h10',
  I: 'M5 0v14',
  K: 'M0 0v14M9 0L0 8M3 5.5L10 14',
  M: 'M0 14V0l5 8 5-8v14',
  N: 'M0 14V0l10 14V0',
  O: 'M5 0a5 7 0 1 0 .01 0z',
  R: 'M0 14V0h5.5a3.6 3.6 0 0 1 0 7.4H0M5 7.5L10 14',
  S: 'M9 2.2C7-.9 1-.6 1 3.4c0 4.4 8.4 2.6 8.4 7C9.4 15 2.4 15 .4 11.6',
  T: 'M0 0h10M5 0v14',
  U: 'M0 0v9a5 5 0 0 0 10 0V0',
  W: 'M0 0l2.6 14L5 4l2.4 10L10 0',
  Y: 'M0 0l5 7 5-7M5 7v7',
  Z: 'M0 0h10L0 14h10',
}

/** A name in capital letters, centred at `x`, its letters `high` units tall. */
export const wordmark = (
  name: string,
  at: { x: number; y: number; high: number },
  look: { colour: string; weight: number; apart?: number },
): string => {
  const scale = at.high / 14
  const step = 10 + (look.apart ?? 6)
  const left = at.x - ((name.length * step - (look.apart ?? 6)) * scale) / 2
  const drawn = [...name].map(
    (letter, i) =>
      `<g transform="translate(${i * step} 0)">${stroke(letters[letter] ?? '', look.colour, look.weight / scale)}</g>`,
  )
  return `<g transform="translate(${left} ${at.y}) scale(${scale})">${drawn.join('')}</g>`
}

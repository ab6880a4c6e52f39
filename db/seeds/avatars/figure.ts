import type { Papers } from './paper'

/** Draws what stands before the ground of an avatar, on 256 × 256. */
export type Figure = (p: Papers, roll: (sides: number) => number) => string

export const pick = <T>(list: readonly T[], roll: (sides: number) => number): T =>
  list[roll(list.length)] as T

export const leaf = (x: number, y: number, turn: number, fill: string): string =>
  `<path d="M0 0C-20-22-18-54 0-78 18-54 20-22 0 0z" fill="${fill}" transform="translate(${x} ${y}) rotate(${turn})"/>`

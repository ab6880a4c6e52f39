/** Colours of design page 7 and papers mixed from them: what a set of pictures is cut from. */
export type Papers = {
  ground: string
  far: string
  main: string
  second: string
  accent: string
  dark: string
}

export const ink = '#1F1D1A'

const sets: readonly (readonly [string, string, string, string, string, string])[] = [
  ['#E8E3D6', '#D6DDE0', '#1E4E79', '#B9CBD8', '#C73E2C', '#16344F'],
  ['#DDE6DC', '#C7D6C8', '#2F6B4F', '#F1ECDD', '#B7791F', '#1D4031'],
  ['#F1E0D4', '#E7CDBC', '#C73E2C', '#FBF3E8', '#1E4E79', '#6B2A20'],
  ['#F3E7C8', '#E9D6A4', '#B7791F', '#FFF9E9', '#2F6B4F', '#5E421A'],
  ['#DCE3EA', '#C2CFDB', '#4A6F91', '#F4F1E8', '#B7791F', '#223A52'],
  ['#EADFE0', '#DCC8CB', '#8A4B57', '#F7EFEA', '#2F6B4F', '#4C2A33'],
  ['#E4E6DA', '#CFD4BD', '#77804A', '#F6F3E6', '#C73E2C', '#3D4327'],
  ['#E3E0DC', '#CFCAC3', '#5C574E', '#F8F5EE', '#C73E2C', '#2E2B26'],
  ['#F0E3DB', '#E2CCBF', '#9A6236', '#FBF4EC', '#1E4E79', '#54351E'],
  ['#DAE5E6', '#BDD2D4', '#3E7479', '#F2F3EA', '#C73E2C', '#1F4144'],
]

/** The number of paper sets. */
export const paperSetCount = sets.length

export const papers = (n: number): Papers => {
  const [ground, far, main, second, accent, dark] = sets[n % sets.length] ?? sets[0]!
  return { ground, far, main, second, accent, dark }
}

/** Dice that always fall the same way for a seed: `roll(n)` gives 0 … n−1. */
export const dice = (seed: number): ((sides: number) => number) => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

export const circle = (cx: number, cy: number, r: number, fill: string): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`

export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`

export const stroke = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const ellipse = (
  box: readonly [cx: number, cy: number, rx: number, ry: number],
  fill: string,
  turn = 0,
): string =>
  `<ellipse cx="${box[0]}" cy="${box[1]}" rx="${box[2]}" ry="${box[3]}" fill="${fill}"${turn ? ` transform="rotate(${turn} ${box[0]} ${box[1]})"` : ''}/>`

export const rect = (
  box: readonly [x: number, y: number, w: number, h: number],
  fill: string,
  radius = 0,
): string =>
  `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" rx="${radius}" fill="${fill}"/>`

/** Escapes what stands between tags. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const svg = (size: readonly [w: number, h: number], title: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size[0]} ${size[1]}" width="${size[0]}" height="${size[1]}" role="img"><title>${escaped(title)}</title>${body}</svg>`

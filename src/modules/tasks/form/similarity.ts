// How alike two texts are (§3.5), by MinHash over three-letter shingles: the share of equal places of two signatures
// estimates the share of common shingles; equal bands find candidates by an index. Pure.
import { createHash } from 'node:crypto'

/** Shorter texts are alike by chance. */
export const longTextLength = 50
const shingle = 3
const places = 96
const perBand = 4

/** A text as it is compared: compatibility forms folded, without case, spaces and punctuation. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

export const textHash = (text: string): string => createHash('sha256').update(foldText(text)).digest('hex')

const hash32 = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 16)) >>> 0
}

const shinglesOf = (text: string): Set<string> => {
  const folded = foldText(text)
  const found = new Set<string>()
  for (let i = 0; i + shingle <= folded.length; i++) found.add(folded.slice(i, i + shingle))
  return found
}

const seeds = Array.from({ length: places }, (_, i) => hash32(`place ${i}`) | 1)

const signatureOf = (text: string): number[] => {
  const hashes = [...shinglesOf(text)].map(hash32)
  return seeds.map((seed, i) =>
    hashes.reduce(
      (least, hash) => Math.min(least, (Math.imul(hash, seed) + Math.imul(i, 0x9e3779b1)) >>> 0),
      0xffffffff,
    ),
  )
}

/** The bands of a text's signature, as signed 32-bit integers: texts of 80 % in common share one almost certainly. */
export const bandsOf = (text: string): number[] => {
  const signature = signatureOf(text)
  return Array.from(
    { length: places / perBand },
    (_, band) => hash32(`${band} ${signature.slice(band * perBand, (band + 1) * perBand).join(' ')}`) | 0,
  )
}

/** How much two texts have in common, in whole per cent: common shingles ÷ all shingles. */
export const likenessPercent = (one: string, other: string): number => {
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  const common = [...a].filter((part) => b.has(part)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : Math.floor((100 * common) / all)
}

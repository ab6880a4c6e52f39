// The Japanese font of PDFs, read once per process; each document embeds the glyphs that it draws and no others.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font, type Subset } from 'fontkit'

export type Weight = 'regular' | 'bold'

const files: Record<Weight, string> = {
  regular: '400Regular/NotoSansJP_400Regular.ttf',
  bold: '700Bold/NotoSansJP_700Bold.ttf',
}

/** What stands for a character that the font does not have: the mark of printers for a missing sort. */
const missingMark = 0x3013

const read = (weight: Weight): Font => {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-jp/${files[weight]}`)
  return create(fs.readFileSync(file))
}

const known = new Map<Weight, Font>()
const fontOf = (weight: Weight): Font => {
  const found = known.get(weight) ?? read(weight)
  known.set(weight, found)
  return found
}

/** Width of every character met so far, in thousandths of the size. */
const widths: Record<Weight, Map<number, number>> = { regular: new Map(), bold: new Map() }

const drawn = (font: Font, codePoint: number): number =>
  font.hasGlyphForCodePoint(codePoint) ? codePoint : missingMark

const advanceOf = (weight: Weight, codePoint: number): number => {
  const known = widths[weight].get(codePoint)
  if (known !== undefined) return known
  const font = fontOf(weight)
  const advance = font.glyphForCodePoint(drawn(font, codePoint)).advanceWidth * (1000 / font.unitsPerEm)
  widths[weight].set(codePoint, advance)
  return advance
}

/** The width of a text as it is drawn, in the unit of `size`. */
export const widthOf = (text: string, { weight, size }: { weight: Weight; size: number }): number => {
  let sum = 0
  for (const letter of text) sum += advanceOf(weight, letter.codePointAt(0) ?? 0)
  return (sum * size) / 1000
}

/**
 * Characters that share one glyph (～ and 〜, ⾼ and 高) would come out of the file as one of them: each character gets a place of
 * its own in the subset, and the table that readers extract text by stays exact.
 */
const characterSubset = (font: Font): Subset => {
  const subset = font.createSubset()
  const places = new Map<number, number>()
  return Object.assign(Object.create(subset) as Subset, {
    includeGlyph: (codePoint: number): number => {
      const place = places.get(codePoint) ?? subset.glyphs.length
      if (!places.has(codePoint)) {
        subset.glyphs.push(font.glyphForCodePoint(drawn(font, codePoint)).id)
        places.set(codePoint, place)
      }
      return place
    },
    encode: () => subset.encode(),
  })
}

/**
 * The font as one document takes it: set character by character, without ligatures and kerning, so that what is drawn is what is
 * written. The parsed file is shared by all documents.
 */
export const fontForDocument = (weight: Weight): object => {
  const font = fontOf(weight)
  return Object.assign(Object.create(font) as Font, {
    createSubset: () => characterSubset(font),
    layout: (text: string) => {
      const codePoints = [...text].map((letter) => letter.codePointAt(0) ?? 0)
      const glyphs = codePoints.map((codePoint) => ({
        id: codePoint,
        advanceWidth: font.glyphForCodePoint(drawn(font, codePoint)).advanceWidth,
        codePoints: [codePoint],
      }))
      const positions = glyphs.map(({ advanceWidth }) => ({
        xAdvance: advanceWidth,
        ...{ yAdvance: 0, xOffset: 0, yOffset: 0 },
      }))
      const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
      return { glyphs, positions, advanceWidth }
    },
  })
}

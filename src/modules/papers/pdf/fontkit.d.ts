// What we use of fontkit, which carries no types of its own.
declare module 'fontkit' {
  export interface Glyph {
    id: number
    advanceWidth: number
  }
  export interface Subset {
    /** The glyphs of the subset by their ids in the font; the first is the missing one. */
    glyphs: number[]
    includeGlyph(id: number): number
    encode(): Uint8Array
  }
  export interface Font {
    unitsPerEm: number
    glyphForCodePoint(codePoint: number): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    createSubset(): Subset
  }
  export const create: (bytes: Uint8Array) => Font
}

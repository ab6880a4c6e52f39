/** Languages of the site. Japanese is the original; English must say the same. */
export type Lang = 'ja' | 'en'
export const langs = ['ja', 'en'] as const satisfies readonly Lang[]

export const isLang = (value: unknown): value is Lang => value === 'ja' || value === 'en'

/** A letter's words, where a text is one. */
export interface LetterTexts {
  subject: string
  body: string
}
type Text = string | LetterTexts | ((...args: never[]) => string | LetterTexts)
type Texts = { readonly [key: string]: Text | Texts }

/** Widens the literals of the Japanese texts, so that English may differ in words but not in keys or arguments. */
type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => infer R
      ? (...args: A) => R extends string ? string : LetterTexts
      : SameShape<T[K]>
}

/**
 * Joins the two languages of one module's texts. A key or an argument that English lacks does not compile.
 * Use: `const texts = defineTexts(ja, en)`, then `texts[lang].greeting(name)`.
 */
export const defineTexts = <const T extends Texts>(ja: T, en: SameShape<T>): Record<Lang, SameShape<T>> => ({
  ja: ja as unknown as SameShape<T>,
  en,
})

/** A title or somebody's words in Japanese quotation marks: those that stand inside it become the inner ones, 『』. */
export const quoteJa = (words: string): string => `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`

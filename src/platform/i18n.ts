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

/** The shape of `T` with its literals widened: English may differ in words, but not in keys or arguments. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => infer R
      ? (...args: A) => R extends string ? string : LetterTexts
      : Translation<T[K]>
}

/**
 * Joins the two languages of one module's texts. A key or an argument that English lacks does not compile.
 * Use in `texts/index.ts`: `export const texts = defineTexts(ja.texts, en.texts)`, then `texts[lang].greeting(name)`.
 */
export const defineTexts = <const T extends Texts>(
  ja: T,
  en: Translation<T>,
): Record<Lang, Translation<T>> => ({
  ja: ja as unknown as Translation<T>,
  en,
})

/** A title or somebody's words in Japanese quotation marks: those that stand inside it become the inner ones, 『』. */
export const quoteJa = (words: string): string => `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`

/** A count with its English noun: `1 order`, `2 orders`. The count may be formatted already. */
export const plural = (n: number | string, one: string, many = `${one}s`): string =>
  `${n} ${String(n) === '1' ? one : many}`

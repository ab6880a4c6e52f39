import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** A deed in words; one that this page does not know yet stays as it is. */
export const deedText = (deed: string, lang: 'ja' | 'en'): string =>
  (texts[lang].deeds as Record<string, string>)[deed] ?? deed

export const subjectText = (kind: string, lang: 'ja' | 'en'): string =>
  (texts[lang].kinds as Record<string, string>)[kind] ?? kind

/** What a line of the audit log notes besides its subject, in words; what has none (ids, hashes) is not printed. */
export const detailWords = (detail: Record<string, string>, lang: 'ja' | 'en'): string[] => {
  const words: Partial<Record<string, (value: string) => string>> = texts[lang].details
  return Object.entries(detail).flatMap(([key, value]) => words[key]?.(value) ?? [])
}

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

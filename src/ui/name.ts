import type { Lang } from '../platform/i18n'
import { uiTexts } from './texts'

/** A person as others read of them: their name, or words for whoever has not given one yet. */
export const nameOf = (name: string | null | undefined, lang: Lang): string => name || uiTexts[lang].nameless

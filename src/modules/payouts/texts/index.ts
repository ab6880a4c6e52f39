import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

/** What waits, in words. */
export const todoTexts = defineTexts(ja.todoTexts, en.todoTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

/** Why a bank sent a transfer back, in words. */
export const reasonTexts = { ja: texts.ja.reasons, en: texts.en.reasons }

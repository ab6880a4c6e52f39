import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** The plain pages. A line break parts paragraphs. */
export const staticTexts = defineTexts(ja.staticTexts, en.staticTexts)

/** One sentence per kind of notice: in the list, and in letters. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

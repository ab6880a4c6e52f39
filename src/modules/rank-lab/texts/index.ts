import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

/** The operators' policy lab (§2.7). */
export const labPageTexts = defineTexts(ja.labPageTexts, en.labPageTexts)

/** One sentence per kind of notice, in the list of notices. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

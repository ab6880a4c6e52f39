import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const clientTexts = defineTexts(ja.clientTexts, en.clientTexts)

export type ClientTexts = (typeof clientTexts)['ja']

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

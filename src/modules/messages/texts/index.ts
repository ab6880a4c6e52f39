import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** What waits, in words. */
export const todoTexts = defineTexts(ja.todoTexts, en.todoTexts)

/** About the check of messages (§5.2), for writers and for operators. */
export const heldTexts = defineTexts(ja.heldTexts, en.heldTexts)

/** About the exchange of contact details (§5.2). */
export const disclosureTexts = defineTexts(ja.disclosureTexts, en.disclosureTexts)

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

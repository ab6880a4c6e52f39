import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** Words of the dialogs and of the client’s list. */
export const dialogTexts = defineTexts(ja.dialogTexts, en.dialogTexts)

/** Words of the post wizard and of the edit page. */
export const formTexts = defineTexts(ja.formTexts, en.formTexts)

/** The template of a brief, by category. */
export const briefTexts = defineTexts(ja.briefTexts, en.briefTexts)

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

/** What waits, in words. */
export const todoTexts = defineTexts(ja.todoTexts, en.todoTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

/** Generative AI: what is allowed, and what is declared. */
export const aiTexts = defineTexts(ja.aiTexts, en.aiTexts)

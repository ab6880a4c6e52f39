import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** What waits, in words. */
export const todoTexts = defineTexts(ja.todoTexts, en.todoTexts)

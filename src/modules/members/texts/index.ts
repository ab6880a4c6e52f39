import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = defineTexts(ja.texts, en.texts)

/** What stands where operators have taken something out of sight. */
export const hiddenTexts = defineTexts(ja.hiddenTexts, en.hiddenTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)

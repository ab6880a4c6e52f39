import { defineTexts } from '../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

/** Texts of the kit itself; pages bring their own. */
export const uiTexts = defineTexts(ja.uiTexts, en.uiTexts)

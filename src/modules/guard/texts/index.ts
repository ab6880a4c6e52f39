import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

/** What each kind of finding is called, and why it may not be sent: shown beside the words that were found (§5.2). */
export const texts = defineTexts(ja.texts, en.texts)

/** For operators. */
export const consoleTexts = defineTexts(ja.consoleTexts, en.consoleTexts)

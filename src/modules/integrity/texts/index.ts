import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

/** What the detectors and the operators say; `signals` holds a name and a sentence with figures for each signal. */
export const texts = defineTexts(ja.texts, en.texts)

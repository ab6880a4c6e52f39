// Marked as pure, so that a bundle for the browser leaves out the words that it does not show.
import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

/** The tier as an Open Badge: its pages, and the words inside it. */
export const credentialTexts = /* @__PURE__ */ defineTexts(ja.credentialTexts, en.credentialTexts)

/** What the check of a credential says; apart from the pages' texts, since it goes into the browser. */
export const credentialVerdictTexts = /* @__PURE__ */ defineTexts(
  ja.credentialVerdictTexts,
  en.credentialVerdictTexts,
)

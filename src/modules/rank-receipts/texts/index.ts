// Marked as pure, so that a bundle for the browser leaves out the words that it does not show.
import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

/** Words of the pages of receipts and steps, by whom they are about. */
export const recordTexts = /* @__PURE__ */ defineTexts(ja.recordTexts, en.recordTexts)

/** Apart from the other texts of the module: the check of a receipt takes them along into the browser. */
export const receiptTexts = /* @__PURE__ */ defineTexts(ja.receiptTexts, en.receiptTexts)

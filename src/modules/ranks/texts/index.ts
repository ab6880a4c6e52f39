// Marked as pure, so that a bundle for the browser leaves out the words that it does not show.
import { defineTexts } from '../../../platform/i18n'
import * as en from './en'
import * as ja from './ja'

export const texts = /* @__PURE__ */ defineTexts(ja.texts, en.texts)

export type RankTexts = (typeof texts)['ja']

/** The words of figures, by themselves: an island needs no others to say them. */
export const figureTexts = /* @__PURE__ */ defineTexts(ja.figureTexts, en.figureTexts)

/** Since when a condition reads as it does. */
export const sinceTexts = /* @__PURE__ */ defineTexts(ja.sinceTexts, en.sinceTexts)

/** Rules that change: what is different, what is announced, and the letters about it (§2.7). */
export const policyTexts = /* @__PURE__ */ defineTexts(ja.policyTexts, en.policyTexts)

/** Words about rules with memory (§2.7): a share judged with its uncertainty, bounds per contract, warnings before a fall. */
export const warningTexts = /* @__PURE__ */ defineTexts(ja.warningTexts, en.warningTexts)

/** The months ahead, by themselves: the island that moves the sliders says them too. */
export const whatIfTexts = /* @__PURE__ */ defineTexts(ja.whatIfTexts, en.whatIfTexts)

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = /* @__PURE__ */ defineTexts(ja.noticeTexts, en.noticeTexts)

/** What waits, in words. */
export const todoTexts = /* @__PURE__ */ defineTexts(ja.todoTexts, en.todoTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = /* @__PURE__ */ defineTexts(ja.navigationTexts, en.navigationTexts)

import { defineTexts } from '../../../platform/i18n'
import * as calendarEn from './calendar-en'
import * as calendarJa from './calendar-ja'
import * as en from './en'
import * as ja from './ja'
import * as settingsEn from './settings-en'
import * as settingsJa from './settings-ja'

/** The pages' own words. */
export const texts = defineTexts(ja.texts, en.texts)

/** The page of what waits, and the dashboard. */
export const homeTexts = defineTexts(ja.homeTexts, en.homeTexts)

/** One sentence or two per kind of notice: in the list, and as a letter. */
export const noticeTexts = defineTexts(ja.noticeTexts, en.noticeTexts)

/** The page of dates to come, and their file. */
export const calendarTexts = defineTexts(calendarJa.calendarTexts, calendarEn.calendarTexts)

/** What people want to hear of, and the letter of the morning. */
export const settingTexts = defineTexts(settingsJa.settingTexts, settingsEn.settingTexts)

import { dateOf } from '../../platform/calendar'
import type { Lang } from '../../platform/i18n'
import { figureTexts } from './texts'

/** The day in Japan with its year, always: what is passed on is read years later, and in a browser as on the server. */
export const dayText = (at: Date, lang: Lang): string => {
  const [year = 0, month = 0, day = 0] = dateOf(at).split('-').map(Number)
  return figureTexts[lang].day(year, month, day)
}

/** A date inside a Japanese sentence is never parted at the end of a line. */
export const unbroken = (date: string): string => date.replace(/[年月日](?=[\d（])/g, '$&\u2060')

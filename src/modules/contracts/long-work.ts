// Pure: since when two people work together without a break (§3.1 long work, law-2026.md 3.5). Civil dates in Asia/Tokyo.
import { addDays, addMonths, type CivilDate } from '../../platform/clock'

/** An order from its agreement to its end; of one that is open, to the day on which it is due. */
export interface Span {
  from: CivilDate
  until: CivilDate
}

/** Work of six months or more ends, or is not renewed, with thirty days' notice; orders less than a month apart are one chain. */
export const longWork = { months: 6, noticeDays: 30, gapMonths: 1 } as const

export interface LongWork {
  since: CivilDate
  /** The last day that was agreed on. */
  until: CivilDate
  /** The last day on which notice can be given that nothing follows `until`. */
  noticeBy: CivilDate
  /** Since when there may be an end at the earliest, for whoever gives notice today. */
  endsFrom: CivilDate
}

/** Whether what runs since a day will have run for six months on its last one. */
export const isLongWork = (since: CivilDate, until: CivilDate): boolean =>
  addMonths(since, longWork.months) <= addDays(until, 1)

/** The chain of orders that runs today, if it is as long as the law asks; undefined for shorter work, and once it is over. */
export const longWorkOf = (spans: readonly Span[], today: CivilDate): LongWork | undefined => {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))
  let chain: Span | undefined
  for (const span of sorted) {
    const isNext = chain && span.from < addMonths(chain.until, longWork.gapMonths)
    const until = chain && isNext && chain.until > span.until ? chain.until : span.until
    chain = { from: chain && isNext ? chain.from : span.from, until }
  }
  if (!chain || today >= addMonths(chain.until, longWork.gapMonths)) return undefined
  if (!isLongWork(chain.from, chain.until)) return undefined
  return {
    since: chain.from,
    until: chain.until,
    noticeBy: addDays(chain.until, -longWork.noticeDays),
    endsFrom: addDays(today, longWork.noticeDays),
  }
}

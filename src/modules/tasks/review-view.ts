// Which works the client's grid shows, as its address says it. Pure.
import type { WorkStatus } from './lifecycle'

/** The tabs of the grid, and the statuses in each. */
export const reviewTabs = {
  waiting: ['submitted'],
  approved: ['approved'],
  declined: ['returned', 'referred', 'rejected', 'appealed', 'unpaid'],
  all: ['submitted', 'approved', 'returned', 'referred', 'rejected', 'appealed', 'unpaid'],
} as const satisfies Record<string, readonly WorkStatus[]>
export type ReviewTab = keyof typeof reviewTabs
export const reviewTabNames = Object.keys(reviewTabs) as [ReviewTab, ...ReviewTab[]]

/** Why a work may deserve a closer look (§3.5). */
export const reviewMarks = ['fast', 'flat', 'similar'] as const
export type ReviewMark = (typeof reviewMarks)[number]

export interface ReviewView {
  tab: ReviewTab
  /** Only works with this mark; null: all. */
  mark: ReviewMark | null
}

/** A work is fast that took less than a third of the median, once the median is one of five or more. */
export const fast = { share: 3, from: 5 } as const
/** Answers are all the same from so many choices on. */
export const flatFrom = 3
/** From so many per cent of likeness on a text is shown as similar. */
export const similarFrom = 60

export const reviewViewOf = (query: Readonly<Record<string, string | undefined>>): ReviewView => {
  const { tab = '', mark = '' } = query
  return {
    tab: Object.hasOwn(reviewTabs, tab) ? (tab as ReviewTab) : 'waiting',
    mark: reviewMarks.find((name) => name === mark) ?? null,
  }
}

/** The address of the grid in a view. */
export const reviewHref = (taskId: string, { tab, mark }: ReviewView, page = 1): string =>
  `/my/tasks/${taskId}/works?tab=${tab}${mark ? `&mark=${mark}` : ''}${page > 1 ? `&page=${page}` : ''}`

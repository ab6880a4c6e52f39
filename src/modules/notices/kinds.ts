import type { Lang } from '../../platform/i18n'
import { nameOf } from '../../ui'
import { type NoticeKind, noticeTexts } from './texts'

/** What a notice's words are filled with; which of them a kind uses stands in its text. */
export interface NoticeParams {
  /** Who did it. */
  who?: string
  /** Of the order, job or conversation. */
  title?: string
  /** A word that the text knows: a side, a tier, the kind of a request. */
  note?: string
}

export const isNoticeKind = (kind: string): kind is NoticeKind => kind in noticeTexts.ja

/** A notice in words. A kind that is not known any more (from an older version) is shown by its title. */
export const noticeText = (lang: Lang, notice: { kind: string; params: NoticeParams }): string => {
  const { title = '', note = '' } = notice.params
  const who = nameOf(notice.params.who, lang)
  return isNoticeKind(notice.kind) ? noticeTexts[lang][notice.kind]({ who, title, note }) : title
}

/** Told in the site only: a letter for each would be noise. */
const quiet: ReadonlySet<NoticeKind> = new Set([
  'message.received',
  'proposal.changed',
  'proposal.withdrawn',
  'order.delivery-withdrawn',
  'job.changed',
  // The letter with all that it means for the person is written by the ranks themselves.
  'policy.announced',
  'policy.withdrawn',
  'verification.submitted',
  'verification.confirmed',
])

/** Whether a letter goes out beside the notice in the site. */
export const isMailed = (kind: NoticeKind): boolean => !quiet.has(kind)

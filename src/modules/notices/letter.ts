import type { Tx } from '../../platform/db'
import { sendMail } from '../../platform/mail'
import { letterAddress } from '../members'
import { type NoticeParams, noticeText } from './kinds'
import type { NoticeKind } from './texts'

export interface NoticeDraft {
  memberId: string
  kind: NoticeKind
  params: NoticeParams
  /** The page it leads to: a path of this site. */
  href: string
  /** When it happened. */
  at: Date
}

/** A letter in the person's language, with the way to the page. */
export const sendLetter = async (tx: Tx, draft: NoticeDraft): Promise<void> => {
  const to = await letterAddress(tx, draft.memberId)
  if (!to) return
  const text = noticeText(to.lang === 'en' ? 'en' : 'ja', draft)
  await sendMail(tx, { to: to.email, subject: text, body: text, path: draft.href, at: draft.at })
}

import type { Tx } from '../../platform/db'
import { sendMail } from '../../platform/mail'
import type { NoticeDraft, NoticeKinds } from '../../platform/notices'
import { letterAddress } from '../members'
import { noticeText } from './kinds'

/** A letter in the person's language, with the way to the page. */
export const sendLetter = async (tx: Tx, draft: NoticeDraft, kinds: NoticeKinds): Promise<void> => {
  const to = await letterAddress(tx, draft.memberId)
  if (!to) return
  const text = noticeText(to.lang === 'en' ? 'en' : 'ja', draft, kinds)
  await sendMail(tx, { to: to.email, subject: text, body: text, path: draft.href, at: draft.at })
}

import { sha256 } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import { tellLive } from '../../../platform/live'
import type { NoticeDraft, NoticeKinds } from '../../../platform/notices'
import { sendLetter } from '../letter'
import { insertNotice } from '../store'

/** Follows from what happened: a job that runs twice tells once. */
const noticeId = ({ memberId, kind, href, at }: NoticeDraft): string =>
  sha256(JSON.stringify([memberId, kind, href, at.getTime()])).slice(0, 16)

/**
 * Tells a person what happened: in the site, on their open pages, and by mail where the kind is worth a letter.
 * The same happening tells once, however often this runs.
 */
export const tellMember = async (tx: Tx, draft: NoticeDraft, kinds: NoticeKinds): Promise<void> => {
  const { memberId, kind, params, href, at } = draft
  const isNew = await insertNotice(tx, { id: noticeId(draft), memberId, kind, params, href, at })
  if (!isNew) return
  if (!kinds.quiet.has(draft.kind)) await sendLetter(tx, draft, kinds)
  await tellLive(tx, { memberId: draft.memberId, topic: 'notices' })
}

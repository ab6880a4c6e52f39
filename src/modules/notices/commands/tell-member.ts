import type { Tx } from '../../../platform/db'
import { tellLive } from '../../../platform/live'
import type { NoticeDraft, NoticeKinds } from '../../../platform/notices'
import { sendLetter } from '../letter'
import { noticeId } from '../notice-id'
import { settingOf } from '../queries-settings'
import { insertNotice } from '../store'
import { isOpenTopic, topicOf } from '../topics'

/** Whether this person wants to see this in the site. */
const isWanted = async (tx: Tx, { memberId, kind }: NoticeDraft): Promise<boolean> => {
  const topic = topicOf(kind)
  return !isOpenTopic(topic) || (await settingOf(tx, { memberId, topic })).site
}

/**
 * Tells a person what happened: in the site, on their open pages, and by mail where the kind is worth a letter, as far as
 * they want to hear of it. The same happening tells once, however often this runs.
 */
export const tellMember = async (tx: Tx, draft: NoticeDraft, kinds: NoticeKinds): Promise<void> => {
  const shown = await isWanted(tx, draft)
  const { memberId, kind, params, href, at } = draft
  const isNew = await insertNotice(tx, { id: noticeId(draft), memberId, kind, params, href, at, shown })
  if (!isNew) return
  if (!kinds.quiet.has(draft.kind)) await sendLetter(tx, draft, kinds)
  if (shown) await tellLive(tx, { memberId: draft.memberId, topic: 'notices' })
}

import type { Tx } from '../../platform/db'
import type { Lang } from '../../platform/i18n'
import { sendMail } from '../../platform/mail'
import type { NoticeDraft, NoticeKinds } from '../../platform/notices'
import { formatDateOn, formatMoney, formatWhen } from '../../ui'
import { letterAddress } from '../members'
import { noticeText } from './kinds'
import { noticeId } from './notice-id'
import { settingOf } from './queries-settings'
import { insertDigestLine } from './store-settings'
import { texts } from './texts'
import { isOpenTopic, topicOf } from './topics'

const factLines = ({ facts = {}, at }: NoticeDraft, lang: Lang): [string, string][] => {
  const t = texts[lang].letter
  const { priceYen, dueOn, until } = facts
  return [
    ...(priceYen === undefined ? [] : [[t.price, formatMoney(priceYen)] satisfies [string, string]]),
    ...(dueOn === undefined ? [] : [[t.dueOn, formatDateOn(dueOn, { lang, at })] satisfies [string, string]]),
    ...(until ? [[t.until, formatWhen(until, 'datetime', { lang, at })] satisfies [string, string]] : []),
  ]
}

/** How this person wants to be written to about this; what the law or their safety asks for is always written at once. */
const wayOf = async (tx: Tx, { memberId, kind }: NoticeDraft) => {
  const topic = topicOf(kind)
  return isOpenTopic(topic) ? (await settingOf(tx, { memberId, topic })).mail : 'now'
}

/** A letter in the person's language, with the way to the page; or a line of the next letter of the morning, or nothing. */
export const sendLetter = async (tx: Tx, draft: NoticeDraft, kinds: NoticeKinds): Promise<void> => {
  const to = await letterAddress(tx, draft.memberId)
  if (!to) return
  const way = await wayOf(tx, draft)
  const { memberId, href, at } = draft
  const text = noticeText(to.lang, draft, kinds)
  if (way === 'digest') await insertDigestLine(tx, { id: noticeId(draft), memberId, text, href, at })
  if (way !== 'now') return
  const facts = factLines(draft, to.lang)
  const letter = { to: to.email, name: to.name, lang: to.lang, subject: text, body: text, facts }
  await sendMail(tx, { ...letter, path: href, at })
}

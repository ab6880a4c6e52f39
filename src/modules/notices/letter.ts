import type { Tx } from '../../platform/db'
import type { Lang } from '../../platform/i18n'
import { sendMail } from '../../platform/mail'
import type { NoticeDraft, NoticeKinds } from '../../platform/notices'
import { formatDateOn, formatMoney, formatWhen } from '../../ui'
import { letterAddress } from '../members'
import { noticeText } from './kinds'
import { texts } from './texts'

const factLines = ({ facts = {}, at }: NoticeDraft, lang: Lang): [string, string][] => {
  const t = texts[lang].letter
  const { priceYen, dueOn, until } = facts
  return [
    ...(priceYen === undefined ? [] : [[t.price, formatMoney(priceYen)] satisfies [string, string]]),
    ...(dueOn === undefined ? [] : [[t.dueOn, formatDateOn(dueOn, { lang, at })] satisfies [string, string]]),
    ...(until ? [[t.until, formatWhen(until, 'datetime', { lang, at })] satisfies [string, string]] : []),
  ]
}

/** A letter in the person's language, with the way to the page. */
export const sendLetter = async (tx: Tx, draft: NoticeDraft, kinds: NoticeKinds): Promise<void> => {
  const to = await letterAddress(tx, draft.memberId)
  if (!to) return
  const text = noticeText(to.lang, draft, kinds)
  const facts = factLines(draft, to.lang)
  const letter = { to: to.email, name: to.name, lang: to.lang, subject: text, body: text, facts }
  await sendMail(tx, { ...letter, path: draft.href, at: draft.at })
}

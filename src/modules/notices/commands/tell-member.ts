import { sha256 } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'
import { tellLive } from '../../../platform/live'
import { sendMail } from '../../../platform/mail'
import { letterAddress } from '../../members'
import { isMailed, type NoticeParams, noticeText } from '../kinds'
import { insertNotice } from '../store'
import type { NoticeKind } from '../texts'

export interface Telling {
  memberId: string
  kind: NoticeKind
  params: NoticeParams
  /** The page it leads to: a path of this site. */
  href: string
  /** When it happened. */
  at: Date
}

/** Follows from what happened: a job that runs twice tells once. */
const noticeId = ({ memberId, kind, href, at }: Telling): string =>
  sha256(JSON.stringify([memberId, kind, href, at.getTime()])).slice(0, 16)

/** A letter in the person's language, with the way to the page. */
export const sendLetter = async (tx: Tx, telling: Telling): Promise<void> => {
  const to = await letterAddress(tx, telling.memberId)
  if (!to) return
  const text = noticeText(to.lang === 'en' ? 'en' : 'ja', telling)
  await sendMail(tx, { to: to.email, subject: text, body: text, path: telling.href, at: telling.at })
}

/**
 * Tells a person what happened: in the site, on their open pages, and by mail where the kind is worth a letter.
 * The same happening tells once, however often this runs.
 */
export const tellMember = async (tx: Tx, telling: Telling): Promise<void> => {
  const isNew = await insertNotice(tx, { id: noticeId(telling), ...telling })
  if (!isNew) return
  if (isMailed(telling.kind)) await sendLetter(tx, telling)
  await tellLive(tx, { memberId: telling.memberId, topic: 'notices' })
}

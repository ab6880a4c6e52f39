// Forms that come back (decision 138): what was typed waits an hour, sealed with a key that only the person's browser has.
import { randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { later } from '../clock'
import { seal, unseal } from '../crypto'
import type { Db } from '../db'
import { defineTexts } from '../i18n'
import { newId } from '../ids'
import { keepCookie, readCookie } from './cookies'
import { callerOf, countTry } from './rate-limit'
import type { Ctx } from './types'

type Values = Record<string, string | string[]>

interface KeptForm {
  /** Nobody else sees it, even in the same browser. */
  readonly ownerId: string
  readonly values: Values
  /** The session ended before the form was sent. */
  readonly isLate: boolean
}

const texts = defineTexts(
  {
    late: '入力した内容を復元しました。まだ送信されていません。内容を確かめて、もう一度送ってください',
  },
  {
    late: 'What you entered is back. It has not been sent yet: please check it and send it again',
  },
)

const keyCookie = 'form-key'
const keptMinutes = 60
/** Larger than any form without files; compressed, so that nobody fills the table with little. */
const plainBytesMax = 512 * 1024
const sealedBytesMax = 128 * 1024
const keptLimit = { max: 120, seconds: 600 }

/** Passwords and codes are typed again. */
const secret = /password|secret|code$|token|^_csrf$|^_draft$/i

const keyOf = (c: Ctx): Buffer | undefined => {
  const key = Buffer.from(readCookie(c, keyCookie) ?? '', 'base64url')
  return key.length === 32 ? key : undefined
}

const ours = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)))

/** Whether a form holds anything that somebody typed or chose. */
export const hasContent = (values: Values): boolean =>
  Object.keys(ours(values)).some((name) => !name.startsWith('_'))

/** Keeps a form and answers the id that brings it back; undefined where it is too large, or too many were kept lately. */
export const keepForm = async (c: Ctx, form: KeptForm): Promise<string | undefined> => {
  const { deps, at } = c.var
  const plain = Buffer.from(JSON.stringify({ ...form, values: ours(form.values) }))
  if (plain.length > plainBytesMax) return undefined
  const key = keyOf(c) ?? randomBytes(32)
  const id = newId(at)
  const sealed = seal(key, deflateRawSync(plain), `kept-form:${id}`)
  if (sealed.length > sealedBytesMax) return undefined
  const wait = await countTry(deps.db, [{ key: `kept-form:${callerOf(c)}`, ...keptLimit }], at)
  if (wait > 0) return undefined
  const until = later(at, { minutes: keptMinutes })
  await sql`insert into kept_forms (id, sealed, until) values (${id}, ${sealed}, ${until})`.execute(deps.db)
  keepCookie(c, { name: keyCookie, value: key.toString('base64url'), seconds: keptMinutes * 60 })
  return id
}

const opened = (key: Buffer, sealed: Buffer, id: string): KeptForm | undefined => {
  try {
    const plain = inflateRawSync(unseal(key, sealed, `kept-form:${id}`), { maxOutputLength: plainBytesMax })
    return JSON.parse(plain.toString()) as KeptForm
  } catch {
    // Sealed with a key that this browser no longer has.
    return undefined
  }
}

/** Fills the page that is asked for with the form that its address names, where it is this person's. */
export const bringBack = async (c: Ctx): Promise<void> => {
  const { viewer, deps, at, lang, flash } = c.var
  const [id, key] = [c.req.query('kept'), keyOf(c)]
  if (!id || !key || !viewer) return
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from kept_forms
    where id = ${id} and until > ${at}`.execute(deps.db)
  const form = rows[0] && opened(key, rows[0].sealed, id)
  if (form?.ownerId !== viewer.memberId) return
  c.set('form', { values: form.values, errors: {} })
  if (form.isLate && !flash) c.set('flash', { kind: 'done', text: texts[lang].late })
}

/** A path that shows the kept form; the path alone where nothing was kept. */
export const pathWithForm = (path: string, kept: string | undefined): string => {
  if (kept === undefined) return path
  const url = new URL(path, 'http://inner.invalid')
  url.searchParams.set('kept', kept)
  return url.pathname + url.search + url.hash
}

export const sweepKeptForms = async ({ db, at }: { db: Db; at: Date }): Promise<void> => {
  await sql`delete from kept_forms where until < ${at}`.execute(db)
}

import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Config } from './config'
import { inTransaction, type Reader, refuseInTransaction, type Tx } from './db'
import { enqueue } from './enqueue'
import { newId } from './ids'
import { defineJob, type JobContext } from './jobs'
import { composeLetter, type LetterParts } from './letter'

export interface Letter extends LetterParts {
  to: string
  subject: string
  at: Date
}

const letterJobName = { name: 'mail.send', isLetter: true } as const
const textJobName = { name: 'text.send', isLetter: true } as const

/** Sends a letter once this transaction is kept. */
export const sendMail = (tx: Tx, letter: Letter): Promise<void> => {
  const { to, subject, body, at, lang, path = null, name = null, action = null } = letter
  const { facts = [], entries = [] } = letter
  const parts = {
    body,
    lang,
    path,
    name,
    action,
    facts: facts.flat(),
    entries: entries.flat(),
    isComposed: false,
    html: null,
  }
  return enqueue(tx, letterJobName, { id: newId(at), to, subject, at, ...parts } satisfies StoredLetter)
}

/** Sends a text message to a phone once this transaction is kept. */
export const sendText = (tx: Tx, text: { to: string; body: string; at: Date }): Promise<void> =>
  enqueue(tx, textJobName, { ...text, id: newId(text.at) })

/** As it is enqueued: its parts, or both its forms where it has waited. What an older version enqueued may lack parts. */
type StoredLetter = {
  id: string
  to: string
  subject: string
  body: string
  at: Date
  path: string | null
  lang: string | null
  name: string | null
  action: string | null
  /** Names and values in turn. */
  facts: readonly string[] | null
  /** Paths and texts in turn. */
  entries: readonly string[] | null
  isComposed: boolean
  html: string | null
}

interface ComposedLetter {
  id: string
  to: string
  subject: string
  text: string
  html: string | null
  at: Date
}

const pairs = (list: readonly string[]): [string, string][] =>
  list.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : []))

const composed = (letter: StoredLetter, baseUrl: string): ComposedLetter => {
  const { id, to, subject, body, at } = letter
  if (letter.isComposed) return { id, to, subject, at, text: body, html: letter.html ?? null }
  const parts = {
    lang: letter.lang === 'en' ? ('en' as const) : ('ja' as const),
    body,
    path: letter.path,
    name: letter.name ?? undefined,
    action: letter.action ?? undefined,
    facts: pairs(letter.facts ?? []),
    entries: pairs(letter.entries ?? []),
  }
  return { id, to, subject, at, ...composeLetter(parts, baseUrl) }
}

/**
 * Without a mail server, letters go to the development outbox (/dev/outbox), or wait for the server where that page would
 * be open to others; the id keeps a repeated job from sending twice.
 */
const keepInOutbox = async ({ db }: JobContext, letter: ComposedLetter, waits: boolean): Promise<void> => {
  await db
    .insertInto('outboxMails')
    .values({
      id: letter.id,
      recipient: letter.to,
      subject: letter.subject,
      body: letter.text,
      html: letter.html,
      at: letter.at,
      waits,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const noParts = { path: null, lang: null, name: null, action: null, facts: null, isComposed: true }

/** Letters that waited for a mail server leave once there is one. */
export const sendWaiting = async ({ db, services }: JobContext): Promise<void> => {
  if (!services.mailer.canSend) return
  await inTransaction(db, async (tx) => {
    const letters = await tx.deleteFrom('outboxMails').where('waits', '=', true).returningAll().execute()
    for (const { id, recipient: to, subject, body, html, at } of letters)
      await enqueue(tx, letterJobName, { ...noParts, id, to, subject, body, html, at })
  })
}

/** Letters that lie here because there is no mail server carry the address of whoever has closed the account. */
export const deleteLettersTo = async (tx: Tx, email: string): Promise<void> => {
  await tx.deleteFrom('outboxMails').where('recipient', '=', email).execute()
}

/** How many letters wait for a mail server. */
export const waitingLetters = async (db: Reader): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from outbox_mails where waits`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** How letters leave: over SMTP, or into the outbox. Made once, when the process starts. */
export interface Mailer {
  /** Whether there is a mail server. */
  readonly canSend: boolean
  readonly deliver: (context: JobContext, posted: StoredLetter) => Promise<void>
}

export const makeMailer = (config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'baseUrl' | 'outbox'>): Mailer => {
  const transport = config.smtpUrl ? nodemailer.createTransport(config.smtpUrl) : null
  const deliver = async (context: JobContext, posted: StoredLetter): Promise<void> => {
    const letter = composed(posted, config.baseUrl)
    if (!transport) return keepInOutbox(context, letter, !config.outbox)
    refuseInTransaction('The mail server')
    await transport.sendMail({
      from: config.mailFrom,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      ...(letter.html ? { html: letter.html } : {}),
      messageId: `<${letter.id}@tanomi>`,
    })
  }
  return { canSend: transport !== null, deliver }
}

const letterJob = defineJob<StoredLetter>('mail.send', (context, posted) =>
  context.services.mailer.deliver(context, posted),
)

const textJob = defineJob<{ id: string; to: string; body: string; at: Date }>(
  'text.send',
  async ({ db }, text) => {
    await db
      .insertInto('outboxTexts')
      .values({ id: text.id, recipient: text.to, body: text.body, at: text.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
)

export const mailJobs = [letterJob, textJob]

import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Config } from './config'
import { inTransaction, type Reader, type Tx } from './db'
import { newId } from './ids'
import { defineJob, enqueue, type JobContext } from './jobs'

export interface Letter {
  to: string
  subject: string
  /** Plain text; links as full addresses. */
  body: string
  /** A page of this site: its full address ends the letter. */
  path?: string
  at: Date
}

const letterJobName = { name: 'mail.send', isLetter: true } as const
const textJobName = { name: 'text.send', isLetter: true } as const

/** Sends a letter once this transaction is kept. */
export const sendMail = (tx: Tx, letter: Letter): Promise<void> =>
  enqueue(tx, letterJobName, { path: null, ...letter, id: newId(letter.at) })

/** Sends a text message to a phone once this transaction is kept. */
export const sendText = (tx: Tx, text: { to: string; body: string; at: Date }): Promise<void> =>
  enqueue(tx, textJobName, { ...text, id: newId(text.at) })

type StoredLetter = { id: string; to: string; subject: string; body: string; path: string | null; at: Date }

/**
 * Without a mail server, letters go to the development outbox (/dev/outbox), or wait for the server where that page would
 * be open to others; the id keeps a repeated job from sending twice.
 */
const keepInOutbox = async ({ db }: JobContext, letter: StoredLetter, waits: boolean): Promise<void> => {
  await db
    .insertInto('outboxMails')
    .values({
      id: letter.id,
      recipient: letter.to,
      subject: letter.subject,
      body: letter.body,
      at: letter.at,
      waits,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Letters that waited for a mail server leave once there is one. */
export const sendWaiting = async ({ db, services }: JobContext): Promise<void> => {
  if (!services.mailer.canSend) return
  await inTransaction(db, async (tx) => {
    const letters = await tx.deleteFrom('outboxMails').where('waits', '=', true).returningAll().execute()
    for (const { id, recipient: to, subject, body, at } of letters)
      await enqueue(tx, letterJobName, { id, to, subject, body, path: null, at })
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
    const { path } = posted
    const letter = path ? { ...posted, body: `${posted.body}\n\n${config.baseUrl}${path}` } : posted
    if (!transport) return keepInOutbox(context, letter, !config.outbox)
    await transport.sendMail({
      from: config.mailFrom,
      to: letter.to,
      subject: letter.subject,
      text: letter.body,
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

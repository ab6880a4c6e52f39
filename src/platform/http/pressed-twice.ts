// A button pressed twice: the deed is done once, and the second press lands where the first led (decision 139).
import { sql } from 'kysely'
import { later } from '../clock'
import { sha256 } from '../crypto'
import type { Db, Tx } from '../db'
import type { Ctx } from './types'

export interface PostResult {
  to: string
  flash?: string
}

type Values = Record<string, string | string[]>

const rememberedMinutes = 10
/** Two presses within so long are one, whether or not the deed could be done again. */
const onePressSeconds = 60

/**
 * One form of one drawn page: its token is written anew on every page, so that the same deed asked for from a page opened
 * later is another press. Null for guests, and for scripts, which send the same form of one page many times.
 */
export const pressOf = (c: Ctx, values: Values): string | null => {
  const isPage = c.req.header('accept')?.includes('text/html')
  // Under a former token the deed itself knows what was done: its answer carries the session's cookie.
  if (!c.var.viewer || c.var.viewer.isByFormerToken || !isPage) return null
  const sent = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([c.var.viewer.sessionToken, c.req.path, sent]))
}

interface Done {
  leadsTo: string
  flash: string | null
}

const resultOf = (done: Done | undefined): PostResult | undefined =>
  done && { to: done.leadsTo, ...(done.flash === null ? {} : { flash: done.flash }) }

/**
 * Takes the press, and waits for another of the same that is under way. Answers where that has led, if it was a moment ago:
 * then there is nothing left to do.
 */
export const takePress = async (tx: Tx, press: string, at: Date): Promise<PostResult | undefined> => {
  const until = later(at, { minutes: rememberedMinutes })
  const taken = await sql`insert into done_forms (press, until) values (${press}, ${until})
    on conflict (press) do nothing returning press`.execute(tx)
  if (taken.rows.length > 0) return undefined
  const recent = later(until, { seconds: -onePressSeconds })
  const { rows } = await sql<Done>`select leads_to, flash from done_forms
    where press = ${press} and until > ${recent}`.execute(tx)
  return resultOf(rows[0])
}

/** Remembers where the deed led, in its own transaction: a deed that is refused is not remembered. */
export const recordDone = async (tx: Tx, press: string, { to, flash }: PostResult): Promise<void> => {
  await sql`update done_forms set leads_to = ${to}, flash = ${flash ?? null} where press = ${press}`.execute(
    tx,
  )
}

/** Where the same press has led, for one that was refused because the deed is done. */
export const doneBefore = async (c: Ctx, values: Values): Promise<PostResult | undefined> => {
  const press = pressOf(c, values)
  if (press === null) return undefined
  const { rows } = await sql<Done>`select leads_to, flash from done_forms
    where press = ${press} and until > ${c.var.at}`.execute(c.var.deps.db)
  return resultOf(rows[0])
}

export const sweepDoneForms = async ({ db, at }: { db: Db; at: Date }): Promise<void> => {
  await sql`delete from done_forms where until < ${at}`.execute(db)
}

// What the site keeps about a member, table by table: how it is handed out, and what closing the account does to it.
import { type RawBuilder, sql } from 'kysely'
import type { DB } from '../../db/schema.gen'
import type { Keys } from './crypto'
import type { Reader, Tx } from './db'

type Table = keyof DB & string
type Column<T extends Table> = keyof DB[T] & string
type Row = Readonly<Record<string, unknown>>

/**
 * Why rows stay after an account is closed: `books` by tax law, `terms` since the other side of a contract needs them,
 * `talk` since it is the other side's correspondence too, `proof` of a consent or a decision, `facts` which ranks of others
 * and of the past are judged by.
 */
export type KeepReason = 'books' | 'terms' | 'talk' | 'proof' | 'facts'
export const keepReasons = ['books', 'terms', 'talk', 'proof', 'facts'] as const satisfies KeepReason[]

/** 'delete': the rows go. `keeps`: they stay, without a name. `blanks`: these columns are emptied, the rest stays. */
export type Closing = 'delete' | { keeps: KeepReason } | { blanks: Row; keeps: KeepReason }

/** One table of a module, as far as it is about a member. */
export interface MemberData {
  readonly table: Table
  /** Columns that name the member; the rest of the schema is held against them (test/flows/accounts-data). */
  readonly columns: readonly string[]
  /** SQL that is true for the member's rows of the table, which is called `t`. */
  readonly mine: (memberId: string) => RawBuilder<boolean>
  readonly closing: Closing
  readonly hides: readonly string[]
  readonly opens?: ((row: Row, keys: Pick<Keys, 'documents'>) => Row) | undefined
}

interface Options<T extends Table> {
  closing: Closing
  /** Columns that are handed to nobody: hashes, keys, other people. */
  hides?: readonly Column<T>[]
  /** Further conditions, as SQL over `t`: what the member may not see yet. */
  where?: (memberId: string) => RawBuilder<boolean>
  /** Decrypts what is the member's own. */
  opens?: (row: Row, keys: Pick<Keys, 'documents'>) => Row
}

const anyOf = (columns: readonly string[], memberId: string): RawBuilder<boolean> =>
  sql<boolean>`${memberId} in (${sql.join(columns.map((column) => sql.ref(`t.${column}`)))})`

/** The rows of a table that name the member in one of these columns. */
export const memberTable = <const T extends Table>(
  table: T,
  columns: readonly Column<T>[],
  { closing, hides = [], where, opens }: Options<T>,
): MemberData => ({
  ...{ table, columns, closing, hides, opens },
  mine: (memberId) => {
    const own = anyOf(columns, memberId)
    return where ? sql<boolean>`${own} and ${where(memberId)}` : own
  },
})

interface Through<T extends Table, P extends Table> {
  /** The column of this table that names a row of the parent. */
  by: Column<T>
  parent: P
  /** Columns of the parent that name the member. */
  columns: readonly Column<P>[]
  /** The parent's key. */
  key?: Column<P>
}

/** The rows of a table that belong to a row about the member: the pictures of a work, the messages of a thread. */
export const tableThrough = <const T extends Table, const P extends Table>(
  table: T,
  { by, parent, columns, key = 'id' as Column<P> }: Through<T, P>,
  { closing, hides = [], where }: Omit<Options<T>, 'opens'>,
): MemberData => ({
  ...{ table, columns: [], closing, hides },
  mine: (memberId) => {
    const names = sql.join(columns.map((column) => sql.ref(`p.${column}`)))
    const own = sql<boolean>`exists (select from ${sql.table(parent)} as p
      where ${sql.ref(`p.${key}`)} = ${sql.ref(`t.${by}`)} and ${memberId} in (${names}))`
    return where ? sql<boolean>`${own} and ${where(memberId)}` : own
  },
})

/** The member's rows of one table, without what is handed to nobody. */
export const memberRows = async (
  db: Reader,
  data: MemberData,
  of: { memberId: string; keys: Pick<Keys, 'documents'> },
): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select t.* from ${sql.table(data.table)} as t where ${data.mine(of.memberId)}`.execute(db)
  return rows.map((row) => {
    const opened = data.opens?.(row, of.keys) ?? row
    return Object.fromEntries(Object.entries(opened).filter(([column]) => !data.hides.includes(column)))
  })
}

/** Does to the member's rows what closing the account does. */
export const closeRows = async (tx: Tx, data: MemberData, memberId: string): Promise<void> => {
  const { closing } = data
  const mine = data.mine(memberId)
  if (closing === 'delete') {
    await sql`delete from ${sql.table(data.table)} as t where ${mine}`.execute(tx)
  } else if ('blanks' in closing) {
    const sets = Object.entries(closing.blanks).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    await sql`update ${sql.table(data.table)} as t set ${sql.join(sets)} where ${mine}`.execute(tx)
  }
}

/** What must end before an account can be closed: running work, money to be paid out. */
export interface ClosingObstacle {
  /** What people read: "3 orders are under way". */
  readonly text: { readonly ja: (n: number) => string; readonly en: (n: number) => string }
  /** Where it is ended. */
  readonly href: string
  readonly count: (db: Reader, memberId: string) => Promise<number>
}

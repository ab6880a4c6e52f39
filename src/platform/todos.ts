// What waits for people, as each module offers it; the notices module unites all of it in one statement.
import type { RawBuilder } from 'kysely'
import type { OperatorRole } from './http/route-access'
import type { Lang } from './i18n'

export interface TodoFill {
  /** The other person. */
  who: string
  title: string
  n: number
}

export type TodoWords<Kind extends string = string> = Record<Lang, Record<Kind, (fill: TodoFill) => string>>

/** One kind of thing that can wait for somebody. */
export interface TodoKind {
  /** The page where it is done. */
  readonly href: (subjectId: string) => string
  /** When the waiting ends by itself, from when it began; absent where nothing presses. */
  readonly dueAt?: (at: Date) => Date
  /** Waits for operators of this role alone. */
  readonly role?: OperatorRole
}

/** What one module lets people wait for. */
export interface TodoSource<Kind extends string = string> {
  readonly words: TodoWords<Kind>
  readonly kinds: Readonly<Record<Kind, TodoKind>>
  /**
   * Selects, out of the facts, what waits for `me` (a member's id in SQL) at that instant: kind, subject id, title, how many
   * (int), due date (date), the other person's id, whether that person is the client (boolean), and since when.
   */
  readonly rows: (me: RawBuilder<string>, at: Date) => RawBuilder<unknown>
}

/** A module's to-do items. A kind without words or without a page does not compile. */
export const defineTodos = <Kind extends string>(source: TodoSource<Kind>): TodoSource =>
  source as unknown as TodoSource

/** Whether a kind of thing waits for somebody with these roles. */
export const waitsFor = (
  sources: readonly TodoSource[],
  { operatorRoles }: { operatorRoles: readonly OperatorRole[] },
): ((waits: { kind: string }) => boolean) => {
  const roles = new Map(
    sources.flatMap(({ kinds }) => Object.entries(kinds).map(([kind, { role }]) => [kind, role])),
  )
  return ({ kind }) => {
    const role = roles.get(kind)
    return role === undefined || operatorRoles.includes(role)
  }
}

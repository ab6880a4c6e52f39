// The rows of the matrix as data: what each address is asked about, who gets through, and what they send.
import type { Fields } from '../../support/person'
import type { Roles } from './visitors'

export interface Row {
  /** 'GET /orders/:id', as in the route table. */
  readonly route: string
  /** The thing that the path names; '' for none. */
  readonly of: string
  /** Who gets through: sees the page, or does the deed. */
  readonly by: Roles
  /** What the form carries; '@client' stands for that person's id. */
  readonly send: Fields
  /** How whoever gets through is answered, where it is not 200 to a GET and 303 to a form. */
  readonly gives: readonly number[]
}

/** `[route, thing, who gets through, what they send, how they are answered]`; the last two may be left out. */
export type Line = readonly [string, string, Roles, Fields?, (number | readonly number[])?]

const usual = (route: string): number[] => [route.startsWith('GET') ? 200 : 303]

export const rowsOf = (lines: readonly Line[]): Row[] =>
  lines.map(([route, of, by, send = {}, gives = usual(route)]) => ({
    ...{ route, of, by, send },
    gives: typeof gives === 'number' ? [gives] : gives,
  }))

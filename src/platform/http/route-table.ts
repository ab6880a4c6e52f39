// Every route of the site, in the order in which the modules hang them on the app.
import type { Hono } from 'hono'
import type { RouteAccess } from './route-access'
import type { Ctx, Env } from './types'

export type Routes = Hono<Env>

export type Show = (c: Ctx) => Promise<Response> | Response

export interface RouteRow {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  who: RouteAccess
  /** Names of the form's fields, where the route takes a form. */
  fields?: readonly string[]
  /** Only for whoever has proved within minutes who they are. */
  confirmed?: true
}
const table: RouteRow[] = []
/** Every route of the site: the authorisation matrix is generated from it. */
export const routeTable = (): readonly RouteRow[] => table

export const note = (row: RouteRow): void => {
  if (!table.some((known) => known.method === row.method && known.path === row.path)) table.push(row)
}

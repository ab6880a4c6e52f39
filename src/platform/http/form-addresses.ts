import type { Handler } from 'hono'
import type { RouteAccess } from './route-access'
import { type Routes, routeTable, type Show } from './route-table'
import { showTo } from './show-to'
import type { Env } from './types'

interface FormAddress {
  readonly path: string
  readonly who: RouteAccess
  readonly confirmed?: true | undefined
  /** Draws the page that the form stands on. */
  readonly show: Show
}

const noted = new WeakMap<Routes, FormAddress[]>()

export const noteFormAddress = (app: Routes, address: FormAddress): void => {
  noted.set(app, [...(noted.get(app) ?? []), address])
}

/** Opens one such address earlier, where a route that is hung next would take it for an id. */
export const openFormAddress = (app: Routes, address: FormAddress): void => {
  app.get(address.path, showTo(address) as Handler<Env>)
}

/**
 * A refused form is drawn at the address that it was sent to, which the person may then reload, open again or come back to.
 * Every such address that has no page of its own therefore draws that page for GET, too. Called after all routes are hung,
 * so that it hides none of them.
 */
export const openFormAddresses = (app: Routes): void => {
  const pages = new Set(
    routeTable()
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path),
  )
  for (const address of noted.get(app) ?? []) if (!pages.has(address.path)) openFormAddress(app, address)
}

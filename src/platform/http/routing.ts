import type { Handler } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { page } from './page'
import { admits, type RouteAccess } from './route-access'
import { note, type RouteRow, type Routes, type Show } from './route-table'
import { showTo } from './show-to'
import type { Ctx, Env, Viewer } from './types'

export { type Act, post, type TextCheck } from './post-route'
export type { PostResult } from './pressed-twice'
export { type RouteRow, type Routes, routeTable, type Show } from './route-table'

/** Whoever stands behind a route for members or operators. */
export const viewerOf = (c: Ctx): Viewer => {
  if (!c.var.viewer) throw new Error('A route for members was opened to a guest')
  return c.var.viewer
}

/**
 * A page: query, then draw. `undefined` means that there is nothing for this viewer: not found. `confirmed`: whoever has not
 * proved within ten minutes who they are does so first, and is led back.
 */
export const get = (
  app: Routes,
  path: string,
  route: { who: RouteAccess; confirmed?: true; show: Show },
): void => {
  const { who, confirmed } = route
  note({ method: 'GET', path, who, ...(confirmed ? { confirmed } : {}) })
  app.get(path, showTo(route) as Handler<Env>)
}

/** A route for machines (webhooks): no form and no session; the body's signature is checked inside. */
export const hook = (app: Routes, path: string, answer: Show): void => {
  note({ method: 'POST', path, who: 'anyone' })
  app.post(path, answer as Handler<Env>)
}

/** A route of another protocol, with its own methods and bodies: who may come is judged as everywhere. */
export const machine = (app: Routes, route: RouteRow & { answer: Show }): void => {
  const { method, path, who } = route
  note({ method, path, who })
  const answer = (c: Ctx) => (admits(who, c.var.viewer) ? route.answer(c) : c.text('Sign in first.', 401))
  app.on(method, path, answer as Handler<Env>)
}

/** For a button that carries nothing but its path. */
export const noFields = z.object({})

/** Draws, or answers "not found" when the query found nothing that this viewer may see. */
export const show = <T>(
  c: Ctx,
  found: T | undefined | null,
  draw: (found: T) => Child,
): Response | Promise<Response> =>
  found === undefined || found === null ? c.notFound() : page(c, draw(found))

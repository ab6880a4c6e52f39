import type { Child } from 'hono/jsx'
import { type Frame, type View, ViewContext } from '../../ui/view'
import { mask, sameText, signText, unmask } from '../crypto'
import { isNearlyFull } from '../file-quota'
import { navigationOf } from '../navigation'
import { compress } from './compression'
import { keepCookie, readCookie, yearSeconds } from './cookies'
import { fileUrl } from './file-url'
import type { Ctx, HeaderFacts } from './types'

/** What a form of this session must carry; empty for guests, who have no session to abuse. */
const formSecret = (c: Ctx, token = c.var.viewer?.sessionToken): string =>
  token ? signText(c.var.deps.keys.secret, `csrf:${token}`) : ''

/** What a page's forms carry: the secret of the session, and whose it is, which outlives the session. */
const formToken = (c: Ctx): string =>
  c.var.viewer ? `${mask(formSecret(c))}.${c.var.viewer.memberId}` : mask(formSecret(c))

/** Whether a form carries the secret of this session. */
export const isFormOfSession = (c: Ctx, token: string): boolean => {
  const carried = unmask(token.split('.')[0] ?? '')
  const former = c.var.viewer?.formerToken
  return sameText(carried, formSecret(c)) || (former != null && sameText(carried, formSecret(c, former)))
}

/** Who was signed in when the form was drawn; undefined for a guest. */
export const ownerOfToken = (token: string): string | undefined => token.split('.')[1]

/** A stylesheet stands in the first page that needs it; a cookie says which ones a browser has by now (decision 008). */
const assetsOf = (c: Ctx): View['assets'] => {
  const { css, signedInCss, js, scripts } = c.var.deps.assets
  const needed = c.var.viewer ? [css, signedInCss] : [css]
  const had = new Set(readCookie(c, 'css')?.split('.'))
  if (needed.some(({ hash }) => !had.has(hash))) {
    const known = [css, signedInCss].filter((one) => needed.includes(one) || had.has(one.hash))
    keepCookie(c, { name: 'css', value: known.map(({ hash }) => hash).join('.'), seconds: yearSeconds })
  }
  const shown = needed.map(({ href, hash, text }) => ({ href, inline: had.has(hash) ? null : text }))
  return { css: shown, js, scripts }
}

const storageOf = (c: Ctx): View['storage'] => {
  const { viewer, deps } = c.var
  if (!viewer?.header) return null
  const usage = { usedBytes: viewer.header.keptBytes, limitBytes: deps.config.fileQuota.personBytes }
  return isNearlyFull(usage) ? usage : null
}

const nothingCounted: HeaderFacts = { waiting: [], unread: {}, keptBytes: 0 }

const countsOf = (waiting: HeaderFacts['waiting']): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { kind, n } of waiting) counts[kind] = (counts[kind] ?? 0) + n
  return counts
}

/** What the header shows of whoever asks; null for a guest. */
export const frameOf = (c: Ctx): Frame | null => {
  const { viewer, lang, deps } = c.var
  if (!viewer) return null
  const { waiting, unread } = viewer.header ?? nothingCounted
  const role = viewer.operator ? 'operator' : viewer.side
  return {
    name: viewer.name || viewer.email,
    role,
    picture: viewer.pictureFileId && fileUrl(c, viewer.pictureFileId, 'picture.webp'),
    todoCount: waiting.reduce((sum, { n }) => sum + n, 0),
    ...(viewer.operator ? { waiting: countsOf(waiting), operatorRoles: viewer.operatorRoles } : {}),
    noticeCount: Object.values(unread).reduce((sum, n) => sum + n, 0),
    ...navigationOf(deps.navigation, { role, lang, path: c.req.path, waiting, unread }),
  }
}

export const viewOf = (c: Ctx): View => {
  const { lang, at, flash, form, deps } = c.var
  const url = new URL(c.req.url)
  return {
    lang,
    at,
    path: url.pathname + url.search,
    csrf: formToken(c),
    frame: frameOf(c),
    storage: storageOf(c),
    operatorPages: deps.config.operatorPages,
    favourites: c.var.favourites ?? null,
    flash,
    form,
    assets: assetsOf(c),
  }
}

/** A form that is drawn again needs the header that it was sent without. A page that reports a fault asks no database. */
const readHeader = async (c: Ctx, status: number | undefined): Promise<void> => {
  const { viewer, deps, at } = c.var
  if (!viewer || viewer.header || (status ?? 0) >= 500) return
  c.set('viewer', (await deps.loadViewer(viewer.sessionToken, at, 'page')) ?? viewer)
}

/** Draws a page for this request; the status is the one that the door has set, or the one given. */
export const page = async (c: Ctx, body: Child, status?: 403 | 404 | 500 | 503): Promise<Response> => {
  await readHeader(c, status)
  const view = viewOf(c)
  const html = await (<ViewContext.Provider value={view}>{body}</ViewContext.Provider>).toString()
  c.header('Cache-Control', c.var.viewer ? 'private, no-store' : 'private, no-cache')
  c.header('Vary', 'Cookie, Accept-Language, Accept-Encoding')
  const accepted = c.req.header('accept-encoding') ?? ''
  const compressed = await compress(html, {
    accepted,
    once: view.assets.css.some(({ inline }) => inline !== null),
  })
  if (!compressed) return c.html(html, status)
  c.header('Content-Encoding', compressed.encoding)
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(compressed.body, status)
}

import { getCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { type View, ViewContext } from '../../ui/view'
import { signText } from '../crypto'
import { isNearlyFull } from '../file-quota'
import { cookieOptions, yearSeconds } from './cookies'
import { fileUrl } from './file-url'
import type { Ctx } from './types'

/** The token that a form of this session must carry; empty for guests, who have no session to abuse. */
export const csrfToken = (c: Ctx): string => {
  const viewer = c.var.viewer
  return viewer ? signText(c.var.deps.keys.secret, `csrf:${viewer.sessionToken}`) : ''
}

const stylesheet = (c: Ctx): View['assets'] => {
  const { css, js, scripts } = c.var.deps.assets
  const cached = getCookie(c, 'css') === css.hash
  if (!cached) setCookie(c, 'css', css.hash, cookieOptions(c, yearSeconds))
  return { css: { href: css.href, inline: cached ? null : css.text }, js, scripts }
}

const storageOf = (c: Ctx): View['storage'] => {
  const { viewer, deps } = c.var
  if (!viewer) return null
  const usage = { usedBytes: viewer.keptBytes, limitBytes: deps.config.fileQuota.personBytes }
  return isNearlyFull(usage) ? usage : null
}

export const viewOf = (c: Ctx): View => {
  const { viewer, lang, at, flash, form } = c.var
  const url = new URL(c.req.url)
  return {
    lang,
    at,
    path: url.pathname + url.search,
    csrf: csrfToken(c),
    frame: viewer && {
      name: viewer.name || viewer.email,
      role: viewer.operator ? 'operator' : viewer.side,
      picture: viewer.pictureFileId && fileUrl(c, viewer.pictureFileId, 'picture.webp'),
      todoCount: viewer.todoCount,
      noticeCount: viewer.noticeCount,
    },
    storage: storageOf(c),
    flash,
    form,
    assets: stylesheet(c),
  }
}

/** Draws a page for this request; the status is the one that the door has set, or the one given. */
export const page = (c: Ctx, body: Child, status?: 403 | 404 | 500 | 503): Response | Promise<Response> => {
  const html = (<ViewContext.Provider value={viewOf(c)}>{body}</ViewContext.Provider>).toString()
  c.header('Cache-Control', c.var.viewer ? 'private, no-store' : 'private, no-cache')
  c.header('Vary', 'Cookie, Accept-Language')
  return c.html(html, status)
}

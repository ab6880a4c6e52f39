import type { Hono } from 'hono'
import { brandIcon } from '../../ui/icon'
import { servedFile } from '../files'
import { fileUrlHolds } from './file-url'
import type { Deps, Env } from './types'

/** Stylesheet and islands: named by their content, so a browser may keep them for ever. */
export const serveAssets = (app: Hono<Env>, deps: Deps): void => {
  app.get('/assets/:name', (c) => {
    const asset = deps.assets.files.get(`/assets/${c.req.param('name')}`)
    if (!asset) return c.text('Not found', 404)
    c.header('Content-Type', asset.mime)
    c.header(
      'Cache-Control',
      asset.mime.startsWith('application/spec')
        ? 'public, max-age=3600'
        : 'public, max-age=31536000, immutable',
    )
    c.header('Vary', 'Accept-Encoding')
    if (!c.req.header('accept-encoding')?.includes('gzip')) return c.body(new Uint8Array(asset.body))
    c.header('Content-Encoding', 'gzip')
    return c.body(new Uint8Array(asset.gzip))
  })
}

/** The site's mark in the browser's tab. */
export const serveIcon = (app: Hono<Env>): void => {
  app.get('/icon.svg', (c) => {
    c.header('Content-Type', 'image/svg+xml')
    c.header('Cache-Control', 'public, max-age=86400')
    return c.body(brandIcon)
  })
}

/** Only re-encoded pictures and plain kinds are shown in place; everything else is a download (§5.5). */
const shownInPlace = new Set([
  'image/webp',
  'image/png',
  'image/jpeg',
  'application/pdf',
  'audio/mpeg',
  'video/mp4',
])

/** Files by signed, expiring links, in a corner of the site where nothing may run. */
export const serveFiles = (app: Hono<Env>, deps: Deps): void => {
  app.get('/files/:id/:until/:mark/:name', async (c) => {
    const { id, until, mark } = c.req.param()
    const holds = fileUrlHolds(deps.keys.secret, deps.clock.now(), { id, until: Number(until), mark })
    const file = holds ? await servedFile(deps.db, id) : undefined
    if (!file) return c.text('This link is no longer valid.', 404)
    const disposition = shownInPlace.has(file.mime) ? 'inline' : 'attachment'
    c.header('Content-Type', file.mime)
    c.header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    c.header('Content-Security-Policy', "default-src 'none'; sandbox")
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cache-Control', 'private, max-age=86400, immutable')
    return c.body(new Uint8Array(await deps.files.get(id)))
  })
}

import type { Hono } from 'hono'
import { brandIcon } from '../../ui/icon'
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

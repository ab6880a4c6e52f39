import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Asset {
  body: Buffer
  gzip: Buffer
  mime: string
}

export interface Stylesheet {
  href: string
  text: string
  hash: string
  /** How the content policy names it where it stands in a page. */
  csp: string
}

/** The bundled stylesheets and islands, read once at start; names carry a hash and never change content. */
export interface Assets {
  css: Stylesheet
  /** Beside `css`, for whoever is signed in. */
  signedInCss: Stylesheet
  js: string
  /** Islands that only one page needs, each in a bundle of its own. */
  scripts: Readonly<Record<string, string>>
  files: Map<string, Asset>
}

const mimes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/speculationrules+json',
}

const hashed = (name: string, body: Buffer): string => {
  const mark = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  const { name: stem, ext } = path.parse(name)
  return `/assets/${stem}.${mark}${ext}`
}

/** Pages a person is likely to open next may be fetched on hover, but those whose opening is remembered (on-view.ts). */
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/(sign-out|files|messages|notices|orders|proposals|console)*' } },
          { not: { href_matches: '/jobs/*/proposals/side\\?*' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

/** Reads what `bin/build` made. Throws when it has not run. */
export const readAssets = (dir: string): Assets => {
  const files = new Map<string, Asset>()
  const add = (name: string, body: Buffer): string => {
    const href = hashed(name, body)
    files.set(href, {
      body,
      gzip: gzipSync(body, { level: 9 }),
      mime: mimes[path.extname(name)] ?? 'application/octet-stream',
    })
    return href
  }
  const stylesheet = (name: string): Stylesheet => {
    const body = fs.readFileSync(path.join(dir, name))
    const href = add(name, body)
    const csp = `'sha256-${createHash('sha256').update(body).digest('base64')}'`
    return { href, text: body.toString('utf8'), hash: href.split('.').at(-2) ?? '', csp }
  }
  const [css, signedInCss] = [stylesheet('site.css'), stylesheet('signed-in.css')]
  const js = add('site.js', fs.readFileSync(path.join(dir, 'site.js')))
  const scripts: Record<string, string> = {}
  for (const name of fs.readdirSync(dir)) {
    const stem = /^([a-z-]+)\.js$/.exec(name)?.[1]
    if (stem && stem !== 'site') scripts[stem] = add(name, fs.readFileSync(path.join(dir, name)))
  }
  files.set('/assets/speculation.json', {
    body: Buffer.from(speculation),
    gzip: gzipSync(speculation),
    mime: mimes['.json'] as string,
  })
  return { css, signedInCss, js, scripts, files }
}

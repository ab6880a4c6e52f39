import { demoOperator, totpCode } from './modules/members'
import { page } from './platform/http/page'
import { get, type Routes, type Show } from './platform/http/routing'

/** Set by bin/build.js; absent where the source runs (bin/dev, tests). */
declare const BUNDLED: true | undefined

/** The components, for those who work on Tanomi: left out of the bundle that sites run. */
const showGallery: Show = async (c) => {
  if (typeof BUNDLED === 'undefined') {
    const { Gallery } = await import('./ui/gallery')
    if (c.var.deps.config.outbox) return page(c, <Gallery />)
  }
  return c.notFound()
}

/** What the app of the demo operator would show: the secret is printed in the source (decision 117). */
const showCode: Show = (c) =>
  c.var.deps.config.outbox && c.var.deps.config.seed !== 'none'
    ? c.text(`${demoOperator.email}  ${totpCode(demoOperator.secret, c.var.at)}\n`)
    : c.notFound()

/** Pages for those who work on Tanomi: there while nobody else can reach the site. */
export const devPages = (app: Routes): void => {
  get(app, '/dev/code', { who: 'anyone', show: showCode })
  get(app, '/dev/ui', { who: 'anyone', show: showGallery })
}

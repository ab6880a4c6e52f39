import { page } from './platform/http/page'
import { get, type Routes } from './platform/http/routing'
import { Gallery } from './ui/gallery'

/** Pages for those who work on Tanomi: there while nobody else can reach the site. */
export const devPages = (app: Routes): void => {
  get(app, '/dev/ui', {
    who: 'anyone',
    show: (c) => (c.var.deps.config.outbox ? page(c, <Gallery />) : c.notFound()),
  })
}

import type { Line } from '../rows'

/** The public pages, and what only developers are shown. */
// biome-ignore format: a table is read by its columns
export const site: readonly Line[] = [
  ['GET /',                       '',         'anyone', {}, [200, 303]],
  ['GET /freelancers',            '',         'anyone'],
  ['GET /freelancers/certified',  '',         'anyone'],
  ['GET /freelancers/suggest',    '',         'anyone', { q: '記事' }],
  ['GET /jobs',                   '',         'anyone'],
  ['GET /categories',             '',         'anyone'],
  ['GET /categories/:slug',       'category', 'anyone'],
  ['GET /find',                   '',         'anyone', {}, 303],
  ['GET /search/ranking',           '',         'anyone'],
  ['GET /help',                   '',         'anyone'],
  ['GET /terms',                  '',         'anyone'],
  ['GET /trust',                  '',         'anyone'],
  ['GET /sitemap.xml',            '',         'anyone'],
  ['GET /healthz',                '',         'anyone'],
  ['GET /readyz',                 '',         'anyone', {}, [200, 503]],
  ['GET /metrics',                '',         'nobody'],
  ['GET /robots.txt',             '',         'anyone'],
  ['GET /dev/outbox',             '',         'nobody'],
  ['GET /dev/ui',                 '',         'nobody'],
  ['GET /dev/code',               '',         'nobody'],
]

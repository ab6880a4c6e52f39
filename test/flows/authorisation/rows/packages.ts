import { form } from '../../packages.help'
import type { Line } from '../rows'

const choice = { plan: 'basic', priceYen: '12000', note: '' }
const terms = {
  title: '記事3本',
  brief: '',
  priceYen: '33000',
  dueOn: '2026-12-28',
  revisions: '1',
  rights: 'transfer',
}

/** §3.6: what is on sale is there for everybody; it is changed by its freelancer alone. */
// biome-ignore format: a table is read by its columns
export const packages: readonly Line[] = [
  ['GET /packages',                         '',                  'anyone'],
  ['GET /my/packages',                      '',                  'member'],
  ['GET /packages/new',                     '',                  'member'],
  ['POST /packages/new',                    '',                  'member', form],
  ['GET /packages/:id',                     'package',           'anyone'],
  ['GET /packages/:id',                     'draftPackage',      'freelancer'],
  ['GET /packages/:id/edit',                'draftPackage',      'freelancer'],
  ['POST /packages/:id/edit',               'draftPackage',      'freelancer', form],
  ['POST /packages/:id/publish',            'draftPackage',      'freelancer'],
  ['POST /packages/:id/pause',              'package',           'freelancer'],
  ['POST /packages/:id/remove',             'draftPackage',      'freelancer'],
  ['GET /packages/:id/buy',                 'package',           'client|outsider|rival'],
  ['POST /packages/:id/buy',                'package',           'writer', choice],
  ['GET /packages/:id/consult',             'package',           'client|outsider|rival', {}, [200, 303]],
  ['POST /packages/:id/consult',            'package',           'writer', { body: '相談です。' }],
  ['GET /packages/:id/offer/:clientId',     'consultation',      'freelancer'],
  ['POST /packages/:id/offer/:clientId',    'consultation',      'freelancer', terms],
]

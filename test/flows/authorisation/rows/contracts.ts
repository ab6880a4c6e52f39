import type { Line } from '../rows'

const terms = { title: '説明文', brief: '', priceYen: '20,000', dueOn: '2026-12-28' }
const single = { ...terms, categorySlug: 'product-description', revisions: '1', rights: 'transfer' }
const pieces = {
  'title[]': ['前半', '後半'],
  'priceYen[]': ['10000', '20000'],
  'dueOn[]': ['2026-12-28', '2026-12-29'],
}
const settling = { fault: 'mutual', rewardYen: '0', note: '事情が変わりました。' }

/** §3.1, §3.2: an order is between its two parties, and each verb belongs to one side. */
// biome-ignore format: a table is read by its columns
export const contracts: readonly Line[] = [
  ['GET /my/orders',                           '',                  'member'],
  ['GET /orders/:id',                       'workingOrder',      'client|freelancer'],
  ['GET /orders/:id/terms/:version',        'agreedOrder',       'client|freelancer'],
  ['GET /contracts/:id',                    'workingContract',   'client|freelancer'],
  ['POST /contracts/:id/agree',             'offeredContract',   'freelancer'],
  ['POST /contracts/:id/pay',               'agreedContract',    'client'],
  ['GET /contracts/:id/orders/new',         'workingContract',   'client'],
  ['POST /contracts/:id/orders/new',        'workingContract',   'client', terms],
  ['POST /orders/:id/agree',                'offeredOrder',      'freelancer'],
  ['GET /orders/:id/counter',               'offeredOrder',      'freelancer'],
  ['POST /orders/:id/counter',              'offeredOrder',      'freelancer', terms],
  ['GET /orders/:id/decline',               'offeredOrder',      'freelancer'],
  ['POST /orders/:id/decline',              'offeredOrder',      'freelancer', { reason: '' }],
  ['POST /orders/:id/withdraw',             'offeredOrder',      'client'],
  ['POST /orders/:id/pay',                  'agreedOrder',       'client'],
  ['GET /orders/:id/cancel',                'agreedOrder',       'client|freelancer'],
  ['POST /orders/:id/cancel',               'agreedOrder',       'client|freelancer', { reason: '予算' }],
  ['GET /orders/:id/deliver',               'workingOrder',      'freelancer'],
  ['POST /orders/:id/deliver',              'workingOrder',      'freelancer', { message: '納品です。', links: '' }],
  ['POST /orders/:id/withdraw-delivery',    'deliveredOrder',    'freelancer'],
  ['GET /orders/:id/revise',                'deliveredOrder',    'client'],
  ['POST /orders/:id/revise',               'deliveredOrder',    'client', { note: '見出しを短く。' }],
  ['GET /orders/:id/accept',                'deliveredOrder',    'client'],
  ['POST /orders/:id/accept',               'deliveredOrder',    'client'],
  ['POST /orders/:id/remind',               'silentOrder',       'client|freelancer'],
  ['GET /orders/:id/settle',                'workingOrder',      'client|freelancer'],
  ['POST /orders/:id/settle',               'workingOrder',      'client|freelancer', settling],
  ['GET /orders/:id/change',                'workingOrder',      'client|freelancer'],
  ['POST /orders/:id/change',               'workingOrder',      'client|freelancer', { ...terms, note: '' }],
  ['GET /orders/:id/split',                 'workingOrder',      'client|freelancer'],
  ['POST /orders/:id/split',                'workingOrder',      'client|freelancer', { ...pieces, note: '' }],
  ['GET /orders/:id/merge',                 'workingOrder',      'client|freelancer'],
  ['POST /orders/:id/merge',                'workingOrder',      'client|freelancer', { ...terms, note: '', 'with[]': ['@mate'] }],
  ['POST /requests/:id/answer',             'request',           'freelancer', { answer: 'accept' }],
  ['POST /requests/:id/answer',             'request',           'client', { answer: 'withdraw' }],
  ['GET /freelancers/:id/request',          'freelancerPage',    'client|outsider|rival'],
  ['POST /freelancers/:id/request',         'freelancerPage',    'writer', single],
  ['GET /freelancers/:id/retainer',         'freelancerPage',    'client|outsider|rival'],
  ['POST /freelancers/:id/retainer',        'freelancerPage',    'writer', { ...single, secondOn: '2027-01-05' }],
  ['GET /contracts/:id/retainer',           'workingContract',   'client'],
  ['POST /contracts/:id/retainer',          'workingContract',   'client', { ...terms, secondOn: '2027-01-05' }],
  ['GET /retainers',                        '',                  'member'],
  ['GET /retainers/:id',                    'retainer',          'client|freelancer'],
  ['GET /retainers/:id/give-notice',        'retainer',          'client|freelancer'],
  ['POST /retainers/:id/give-notice',       'retainer',          'client|freelancer', { reason: '' }],
  ['POST /retainers/:id/take-back',         'noticedRetainer',   'client'],
  ['POST /retainers/:id/ask-reason',        'noticedRetainer',   'freelancer'],
  ['POST /retainers/:id/give-reason',       'askedRetainer',     'client', { reason: '予算' }],
]

import type { Line } from '../rows'

const offer = {
  'rows.0.title': '商品説明文',
  'rows.0.priceYen': '40,000',
  'rows.0.dueOn': '2026-12-28',
  message: '産地の話から書きます。',
  validUntil: '2026-12-26',
}
const rows = { ...offer, shape: 'add-rows' }
const order = {
  'title[]': ['説明文'],
  'brief[]': [''],
  'priceYen[]': ['40000'],
  'dueOn[]': ['2026-12-28'],
  revisions: '1',
  rights: 'transfer',
}

/** §3.3: a proposal is between its writer and the job's client. */
// biome-ignore format: a table is read by its columns
export const proposals: readonly Line[] = [
  ['GET /jobs/:id/propose',          'job',           'outsider'],
  ['GET /jobs/:id/propose',          'membersJob',    'freelancer|rival|outsider'],
  ['GET /jobs/:id/propose',          'secretJob',     'pledged'],
  ['GET /jobs/:id/propose',          'invitedJob',    'freelancer'],
  ['GET /jobs/:id/propose',          'draftJob',      'nobody'],
  ['POST /jobs/:id/propose',         'job',           'outsider', offer],
  ['POST /jobs/:id/propose',         'membersJob',    'freelancer|rival|outsider', offer],
  ['POST /jobs/:id/propose',         'secretJob',     'pledged', offer],
  ['POST /jobs/:id/propose',         'invitedJob',    'freelancer', offer],
  ['POST /jobs/:id/propose',         'draftJob',      'nobody', offer],
  ['POST /jobs/:id/propose/rows',    'job',           'member', rows],
  ['POST /jobs/:id/propose/rows',    'secretJob',     'client|pledged|operator', rows],
  ['POST /jobs/:id/propose/rows',    'invitedJob',    'client|freelancer|operator', rows],
  ['GET /my/proposals',              '',              'member'],
  ['GET /proposals/:id',             'proposal',      'client|freelancer'],
  ['GET /proposals/:id',             'rivalProposal', 'client|rival'],
  ['GET /proposals/:id/edit',        'proposal',      'freelancer'],
  ['POST /proposals/:id/edit',       'proposal',      'freelancer', offer],
  ['POST /proposals/:id/edit/rows',  'proposal',      'freelancer', rows],
  ['POST /proposals/:id/withdraw',   'proposal',      'freelancer'],
  ['GET /jobs/:id/proposals',        'job',           'client'],
  ['GET /jobs/:id/proposals/side',   'job',           'client'],
  ['POST /proposals/:id/shortlist',  'proposal',      'client', { on: 'on' }],
  ['POST /proposals/:id/note',       'proposal',      'client', { body: '候補。' }],
  ['GET /proposals/:id/decline',     'proposal',      'client'],
  ['POST /proposals/:id/decline',    'proposal',      'client', { reason: 'price' }],
  ['GET /proposals/:id/order',       'proposal',      'client'],
  ['POST /proposals/:id/order',      'proposal',      'client', order],
]

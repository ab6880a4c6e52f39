import type { Line } from '../rows'

const category = { categorySlug: 'product-description' }
const content = { title: '説明文', brief: '400字ほど。' }
const budget = { band: '30000-50000', proposalsOn: '2026-12-22', wantedOn: '2026-12-30', hires: '1' }
const requirements = { visibility: 'public' }

/** §3.3: who sees a job, and whose it is. */
// biome-ignore format: a table is read by its columns
export const jobs: readonly Line[] = [
  ['GET /jobs/new',                                   '',           'member'],
  ['POST /jobs/new',                                  '',           'member', category],
  ['GET /my/jobs',                                    '',           'member'],
  ['GET /jobs/:id',                                   'job',        'anyone'],
  ['GET /jobs/:id',                                   'membersJob', 'member'],
  ['GET /jobs/:id',                                   'secretJob',  'client|pledged|operator'],
  ['GET /jobs/:id',                                   'invitedJob', 'client|freelancer|operator'],
  ['GET /jobs/:id',                                   'draftJob',   'client', {}, 303],
  ['GET /jobs/:id/draft',                             'draftJob',   'client', {}, 303],
  ['POST /jobs/:id/draft/content/template',           'draftJob',   'client', content],
  ['GET /jobs/:id/draft/category',                    'draftJob',   'client'],
  ['POST /jobs/:id/draft/category',                   'draftJob',   'client', category],
  ['GET /jobs/:id/draft/content',                     'draftJob',   'client'],
  ['POST /jobs/:id/draft/content',                    'draftJob',   'client', content],
  ['GET /jobs/:id/draft/budget',                      'draftJob',   'client'],
  ['POST /jobs/:id/draft/budget',                     'draftJob',   'client', budget],
  ['GET /jobs/:id/draft/requirements',                'draftJob',   'client'],
  ['POST /jobs/:id/draft/requirements',               'draftJob',   'client', requirements],
  ['GET /jobs/:id/draft/preview',                     'draftJob',   'client'],
  ['POST /jobs/:id/post',                             'draftJob',   'client'],
  ['POST /jobs/:id/discard',                          'draftJob',   'client'],
  ['GET /jobs/:id/edit',                              'newJob',     'client'],
  ['POST /jobs/:id/edit',                             'newJob',     'client', { ...category, ...content, ...budget, ...requirements }],
  ['POST /jobs/:id/questions',                        'job',        'freelancer|rival|outsider|operator', { body: '資料はありますか。' }],
  ['POST /jobs/:id/questions',                        'membersJob', 'freelancer|rival|outsider|operator', { body: '資料はありますか。' }],
  ['POST /jobs/:id/questions',                        'secretJob',  'pledged|operator', { body: '資料はありますか。' }],
  ['POST /jobs/:id/questions',                        'invitedJob', 'freelancer|operator', { body: '資料はありますか。' }],
  ['POST /jobs/:id/questions/:questionId/answer',     'job',        'client', { answer: 'はい。' }],
  ['GET /jobs/:id/addendum',                          'job',        'client'],
  ['POST /jobs/:id/addendum',                         'job',        'client', { body: '追記です。' }],
  ['GET /jobs/:id/invite',                            'job',        'client'],
  ['POST /jobs/:id/invite',                           'job',        'client', { freelancerId: '@regular' }],
  ['GET /jobs/:id/extend',                            'job',        'client'],
  ['POST /jobs/:id/extend',                           'job',        'client', { proposalsOn: '2026-12-24' }],
  ['GET /jobs/:id/close',                             'job',        'client'],
  ['POST /jobs/:id/close',                            'job',        'client', { reason: 'budget' }],
  ['POST /jobs/:id/fill',                             'job',        'client', {}, 409],
]

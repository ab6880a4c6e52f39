import type { Line } from '../rows'

const category = { categorySlug: 'logo' }
const brief = { title: 'ロゴ', brief: '看板に使います。', formats: '' }
const design = { 'sliders[]': ['0', '0', '-1', '0', '2'] }
const prize = { prizeYen: '30,000', rewardYen: '', rewardCount: '', guaranteedEntries: '0' }
const terms = { periodDays: '7', entriesVisibility: 'sealed', aiUse: 'declared', rights: 'transfer' }
const entry = { body: '文章の案です。', comment: '', aiUse: 'none', aiTool: '' }
const thoughts = { stars: '4', note: '', feedback: '' }

/** §3.4: a competition is everybody's to see once it is open, its sealed entries their author's and the client's. */
// biome-ignore format: a table is read by its columns
export const competitions: readonly Line[] = [
  ['GET /competitions',                                       '',                 'anyone'],
  ['GET /competitions/new',                                   '',                 'member'],
  ['POST /competitions/new',                                  '',                 'member', category],
  ['GET /my/competitions',                                    '',                 'member'],
  ['GET /competitions/:id',                                   'competition',      'anyone'],
  ['GET /competitions/:id',                                   'draftCompetition', 'client', {}, 303],
  ['GET /competitions/:id/draft/category',                    'draftCompetition', 'client'],
  ['POST /competitions/:id/draft/category',                   'draftCompetition', 'client', category],
  ['GET /competitions/:id/draft/brief',                       'draftCompetition', 'client'],
  ['POST /competitions/:id/draft/brief',                      'draftCompetition', 'client', brief],
  ['GET /competitions/:id/draft/design',                      'draftCompetition', 'client'],
  ['POST /competitions/:id/draft/design',                     'draftCompetition', 'client', design],
  ['GET /competitions/:id/draft/prize',                       'draftCompetition', 'client'],
  ['POST /competitions/:id/draft/prize',                      'draftCompetition', 'client', prize],
  ['GET /competitions/:id/draft/terms',                       'draftCompetition', 'client'],
  ['POST /competitions/:id/draft/terms',                      'draftCompetition', 'client', terms],
  ['GET /competitions/:id/draft/preview',                     'draftCompetition', 'client'],
  ['POST /competitions/:id/pay',                              'draftCompetition', 'client'],
  ['POST /competitions/:id/discard',                          'draftCompetition', 'client'],
  ['POST /competitions/:id/withdraw',                         'emptyCompetition', 'client'],
  ['POST /competitions/:id/extend',                           'competition',      'client', { byDays: '3' }],
  ['POST /competitions/:id/refund',                           'judgedEntry',      'client', {}, 409],
  ['GET /competitions/:id/enter',                             'competition',      'freelancer|rival|outsider'],
  ['POST /competitions/:id/enter',                            'competition',      'freelancer|rival|outsider', { ...entry, acceptsRights: 'on' }],
  ['GET /competitions/:id/entries/:number',                   'sealedEntry',      'client|freelancer'],
  ['GET /competitions/:id/entries/:number',                   'judgedEntry',      'anyone'],
  ['GET /competitions/:id/entries/:number/replace',           'sealedEntry',      'freelancer'],
  ['POST /competitions/:id/entries/:number/replace',          'sealedEntry',      'freelancer', entry],
  ['POST /competitions/:id/entries/:number/withdraw',         'sealedEntry',      'freelancer'],
  ['POST /competitions/:id/entries/:number/weigh',            'sealedEntry',      'client', thoughts],
  ['GET /competitions/:id/wall',                              'competition',      'client'],
  ['POST /competitions/:id/wall',                             'competition',      'client', { 'pick[]': ['1'], go: 'shortlist' }],
  ['GET /competitions/:id/compare',                           'competition',      'client'],
  ['POST /competitions/:id/entries/:number/rate',             'sealedEntry',      'client', { stars: '5' }],
  ['GET /competitions/:id/polls',                             'competition',      'client'],
  ['POST /competitions/:id/polls',                            'judgedEntry',      'client', { 'entries[]': ['1', '2'] }],
  ['POST /competitions/:id/polls/:position/close',            'startedPoll',      'client'],
  ['GET /polls/:token',                                       'poll',             'anyone'],
  ['POST /polls/:token',                                      'poll',             'anyone', { entry: '2' }],
  ['POST /competitions/:id/entries/:number/unserious',        'judgedEntry',      'client', { reason: '白紙です' }],
  ['POST /competitions/:id/entries/:number/appeal',           'judgedEntry',      'freelancer', { body: '依頼に沿っています' }, 409],
  ['GET /console/competitions',                               '',                 'operator'],
  ['GET /console/competitions/:id',                           'judgedEntry',      'operator'],
  ['POST /console/competitions/:id/appeals/:appealId/decide', 'madeAppeal',       'operator', { decision: 'overturned', answer: '依頼に沿っています' }],
  ['POST /competitions/:id/entries/:number/choose',           'judgedEntry',      'client'],
  ['POST /competitions/:id/entries/:number/choose-another',   'chosenEntry',      'client'],
]

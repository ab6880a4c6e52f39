import type { Line } from '../rows'

const settings = {
  ...{ categorySlug: 'survey', title: 'アンケート', brief: '2問です。', unitYen: '100', worksCount: '10' },
  ...{ periodDays: '14', minutes: '60', perPerson: '1', minTier: 'none', minApprovalPercent: '0' },
  ...{ aiUse: 'declared', screeningLabel: '', screeningOptions: '' },
}
const question = { questionId: 'q1', label: '質問', hint: '', options: 'はい\nいいえ' }

/** §3.5: a task is its client's alone until it is published; its works are their worker's and the client's. */
// biome-ignore format: a table is read by its columns
export const taskClients: readonly Line[] = [
  ['GET /my/tasks',                                           '',                 'member'],
  ['GET /tasks/new',                                          '',                 'member'],
  ['POST /tasks/new',                                         '',                 'member', settings],
  ['GET /my/tasks/:id',                                       'clientTask',       'client'],
  ['GET /my/tasks/:id/settings',                              'draftTask',        'client'],
  ['POST /my/tasks/:id/settings',                             'draftTask',        'client', settings],
  ['GET /my/tasks/:id/form',                                  'draftTask',        'client'],
  ['POST /my/tasks/:id/form',                                 'draftTask',        'client', { edit: 'down q1' }],
  ['POST /my/tasks/:id/form/question',                        'draftTask',        'client', question],
  ['POST /my/tasks/:id/pay',                                  'draftTask',        'client'],
  ['POST /my/tasks/:id/discard',                              'draftTask',        'client'],
  ['POST /my/tasks/:id/more',                                 'clientTask',       'client', { more: '3' }],
  ['POST /my/tasks/:id/prolong',                              'clientTask',       'client', { byDays: '3' }],
  ['POST /my/tasks/:id/close',                                'clientTask',       'client'],
  ['POST /my/tasks/:id/duplicate',                            'clientTask',       'client'],
  ['GET /my/tasks/:id/works',                                 'clientTask',       'client'],
  ['GET /my/tasks/:id/try',                                   'draftTask',        'client'],
  ['POST /my/tasks/:id/try',                                  'draftTask',        'client', { q1: '毎日', q2: '煮物を作ります' }],
  ['GET /my/tasks/:id/works/:workId',                         'clientTask',       'client'],
  ['GET /my/tasks/:id/results',                               'clientTask',       'client'],
  ['GET /my/tasks/:id/works.csv',                             'clientTask',       'client'],
  ['GET /my/tasks/:id/works.xlsx',                            'clientTask',       'client'],
  ['POST /my/tasks/:id/works',                                'clientTask',       'client', { verb: 'approve', 'workIds[]': ['@workId'] }],
]

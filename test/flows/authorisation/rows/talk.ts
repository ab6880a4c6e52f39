import type { Line } from '../rows'

const noticeSettings = {
  'site[]': ['messages'],
  ...Object.fromEntries(
    ['messages', 'proposals', 'orders', 'competitions', 'tasks', 'reviews', 'ranks', 'searches'].map(
      (topic) => [`mail-${topic}`, 'digest'],
    ),
  ),
}

/** §3.8, §3.9: messages, reviews, notices and uploads belong to their people. */
// biome-ignore format: a table is read by its columns
export const talk: readonly Line[] = [
  ['GET /messages',                               '',            'member'],
  ['GET /messages/new',                           'freelancerPage', 'writer|outsider', { to: '@freelancer' }, [200, 303]],
  ['POST /messages/new',                          'freelancerPage', 'writer', { to: '@freelancer', body: 'ご相談です。', consent: 'on' }],
  ['GET /messages/templates',                     '',            'member'],
  ['POST /messages/templates',                    '',            'member', { title: 'お礼', text: 'ありがとうございます。' }],
  ['POST /messages/templates/:templateId/remove', 'template',    'freelancer'],
  ['GET /messages/:threadId',                     'thread',      'client|freelancer'],
  ['POST /messages/:threadId',                    'thread',      'client|freelancer', { body: '承知しました。' }],
  ['POST /messages/:threadId/block',              'thread',      'client|freelancer'],
  ['POST /messages/:threadId/unblock',            'thread',      'client|freelancer'],
  ['POST /messages/:threadId/disclosures',        'thread',      'client|freelancer', {}, [303, 409]],
  ['POST /messages/:threadId/disclosures/:disclosureId/accept',   'disclosure', 'client'],
  ['POST /messages/:threadId/disclosures/:disclosureId/decline',  'disclosure', 'client'],
  ['POST /messages/:threadId/disclosures/:disclosureId/withdraw', 'disclosure', 'freelancer'],
  ['GET /messages/:threadId/decline/:messageId',  'received',    'freelancer'],
  ['POST /messages/:threadId/decline/:messageId', 'received',    'freelancer', { body: 'お受けできません。' }],
  ['POST /messages/:threadId/report/:messageId',  'received',    'freelancer'],
  ['GET /messages/checking',                      '',            'member'],
  ['POST /messages/checking/end-consent',         '',            'member'],
  ['POST /messages/:threadId/held/:heldId/withdraw', 'held',     'freelancer'],
  ['GET /my/reviews',                                '',            'member'],
  ['GET /orders/:id/review',                      'completedOrder',    'client|freelancer'],
  ['POST /orders/:id/review',                     'completedOrder',    'client|freelancer', { score: '4', comment: '' }],
  ['GET /contracts/:id/review',                   'completedContract', 'client|freelancer'],
  ['POST /contracts/:id/review',                  'completedContract', 'client|freelancer', {}, 422],
  ['GET /tasks/:id/review',                       'paidTask',          'client'],
  ['POST /tasks/:id/review',                      'paidTask',          'client', {}, 422],
  ['POST /reviews/:id/reply',                     'shownReview', 'client', { body: 'ありがとうございます。' }],
  ['POST /reviews/:id/reply',                     'sealedReview', 'nobody', { body: 'ありがとうございます。' }],
  ['GET /notices',                                '',            'member'],
  ['GET /notices/:noticeId/open',                 'notice',      'freelancer', {}, 303],
  ['POST /notices/read-all',                      '',            'member'],
  ['GET /settings/notices', '', 'member'],
  ['POST /settings/notices', '', 'member', noticeSettings],
  ['GET /todo',                                   '',            'member'],
  ['GET /calendar',                               '',            'member'],
  ['GET /calendar.ics',                           '',            'member'],
  ['GET /home',                                   '',            'member', {}, [200, 303]],
  ['GET /live',                                   '',            'member'],
  ['GET /live/counts',                            '',            'member'],
  ['POST /uploads',                               '',            'member', {}, [400, 412]],
  ['GET /uploads/:id',                            'upload',      'freelancer'],
  ['PATCH /uploads/:id',                          'part',        'freelancer', {}, [400, 403, 412, 415]],
  ['DELETE /uploads/:id',                         'part',        'freelancer', {}, [204, 400, 412]],
]

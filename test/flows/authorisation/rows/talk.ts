import type { Line } from '../rows'

/** §3.8, §3.9: messages, reviews, notices and uploads belong to their people. */
// biome-ignore format: a table is read by its columns
export const talk: readonly Line[] = [
  ['GET /messages',                               '',            'member'],
  ['GET /messages/new',                           'freelancerPage', 'writer|outsider', { to: '@freelancer' }, [200, 303]],
  ['POST /messages/new',                          'freelancerPage', 'writer', { to: '@freelancer', body: 'ご相談です。' }],
  ['GET /messages/templates',                     '',            'member'],
  ['POST /messages/templates',                    '',            'member', { title: 'お礼', text: 'ありがとうございます。' }],
  ['POST /messages/templates/:templateId/remove', 'template',    'freelancer'],
  ['GET /messages/:threadId',                     'thread',      'client|freelancer'],
  ['POST /messages/:threadId',                    'thread',      'client|freelancer', { body: '承知しました。' }],
  ['POST /messages/:threadId/block',              'thread',      'client|freelancer'],
  ['POST /messages/:threadId/unblock',            'thread',      'client|freelancer'],
  ['GET /reviews',                                '',            'member'],
  ['GET /orders/:id/review',                      'completedOrder',    'client|freelancer'],
  ['POST /orders/:id/review',                     'completedOrder',    'client|freelancer', { score: '4', comment: '' }],
  ['GET /contracts/:id/review',                   'completedContract', 'client|freelancer'],
  ['POST /contracts/:id/review',                  'completedContract', 'client|freelancer', {}, 422],
  ['POST /reviews/:id/reply',                     'shownReview', 'client', { body: 'ありがとうございます。' }],
  ['POST /reviews/:id/reply',                     'sealedReview', 'nobody', { body: 'ありがとうございます。' }],
  ['GET /notices',                                '',            'member'],
  ['GET /notices/:noticeId/open',                 'notice',      'freelancer', {}, 303],
  ['POST /notices/read-all',                      '',            'member'],
  ['GET /todo',                                   '',            'member'],
  ['GET /home',                                   '',            'member', {}, [200, 303]],
  ['GET /live',                                   '',            'member'],
  ['GET /live/counts',                            '',            'member'],
  ['POST /uploads',                               '',            'member', {}, [400, 412]],
  ['GET /uploads/:id',                            'upload',      'freelancer'],
  ['PATCH /uploads/:id',                          'part',        'freelancer', {}, [400, 403, 412, 415]],
  ['DELETE /uploads/:id',                         'part',        'freelancer', {}, [204, 400, 412]],
]

import type { Line } from '../rows'

const reason = { reason: '問い合わせへの回答' }

/** §5.3, §5.4: operators alone, and never without a reason where it is private. */
// biome-ignore format: a table is read by its columns
export const operators: readonly Line[] = [
  ['GET /console',                              '',              'operator'],
  ['GET /console/people',                       '',              'operator'],
  ['GET /console/people/:id',                   'person',        'operator'],
  ['POST /console/people/:id/open',             'person',        'operator', reason],
  ['GET /console/reviews/:id',                  'sealedReview',  'operator'],
  ['POST /console/reviews/:id/hide-comment',    'shownReview',   'operator', reason],
  ['GET /console/jobs',                         '',              'operator'],
  ['POST /console/jobs/:id/close',              'job',           'operator', reason],
  ['GET /console/requests',                     '',              'operator'],
  ['GET /console/requests/:id',                 'openRequest',   'operator'],
  ['POST /console/requests/:id/decide',         'openRequest',   'operator', { fault: 'mutual', rewardYen: '0', reason: '合意なし' }],
  ['GET /console/audit',                        '',              'operator'],
  ['GET /console/verification',                 '',              'operator'],
  ['GET /console/verification/:id',             'identityCheck', 'operator'],
  ['GET /console/verification/:id/:side',       'identityCheck', 'operator'],
  ['POST /console/verification/:id/approve',    'identityCheck', 'operator'],
  ['POST /console/verification/:id/reject',     'identityCheck', 'operator', { reason: 'unreadable', note: '' }],
  ['GET /console/held-messages',                '',              'operator'],
  ['GET /console/held-messages/:heldId',        'held',          'operator'],
  ['POST /console/held-messages/:heldId/release', 'held',        'operator'],
  ['POST /console/held-messages/:heldId/reject', 'held',         'operator', { reason: 'contact-details', note: '' }],
  ['GET /console/direct-deals',                 '',              'operator'],
  ['GET /console/direct-deals/:memberId',       'flagged',       'operator'],
  ['GET /console/integrity',                    '',              'operator'],
  ['GET /console/integrity/:id',                'case',          'operator'],
  ['POST /console/integrity/:id/dismiss-case',  'case',          'operator', { dismissNote: '共同制作' }],
  ['POST /console/integrity/:id/confirm-case',  'case',          'operator', { confirmNote: '不正' }],
  ['GET /console/lab',                          '',              'operator'],
  ['POST /console/lab',                         '',              'operator', { from: 'classic-2020' }],
  ['POST /console/lab/notice',                  '',              'operator', { days: '30' }],
  ['GET /console/lab/replays/:id',              'replay',        'operator'],
  ['GET /console/lab/:id',                      'draft',         'operator'],
  ['GET /console/lab/:id/edit',                 'draft',         'operator'],
  ['POST /console/lab/:id/edit',                'draft',         'operator', {}, 422],
  ['GET /console/lab/:id/json',                 'draft',         'operator'],
  ['POST /console/lab/:id/json',                'draft',         'operator', { json: '{' }, 422],
  ['POST /console/lab/:id/replay',              'draft',         'operator', { from: '2026-10-01', to: '2026-11-01' }],
  // Without its tick: what is published is remembered by the process, which no rollback undoes.
  ['POST /console/lab/:id/publish',             'draft',         'operator', { effectiveFrom: '2027-03-01' }, 422],
  ['POST /console/lab/:id/discard',             'draft',         'operator'],
  ['POST /console/lab/:id/withdraw',            'draft',         'operator', reason, [404, 409]],
]

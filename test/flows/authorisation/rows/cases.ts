import type { Line } from '../rows'

const warning = {
  ...{
    kind: 'warn',
    lastOn: '',
    ruleId: 'respect',
    notice: 'ご注意ください。',
    sanctionNote: '初めてのため',
  },
}

/** §5.3: who reported is the operators' to know; a sanction is its person's to read. */
// biome-ignore format: a table is read by its columns
export const cases: readonly Line[] = [
  ['GET /report/:kind/:id',               'reportable',     'client|freelancer'],
  ['POST /report/:kind/:id',              'reportable',     'freelancer', { reason: 'harassment', body: '' }],
  ['GET /my/reports',                     '',               'member'],
  ['GET /my/sanctions',                   '',               'member'],
  ['GET /my/sanctions/:id',               'sanction',       'freelancer'],
  ['POST /my/sanctions/:id/appeal',       'sanction',       'freelancer', { body: '事実と違います。' }],
  ['GET /transparency',                   '',               'anyone'],
  ['GET /console/reports',                '',               'operator'],
  ['GET /console/reports/:id',            'openReport',     'operator'],
  ['POST /console/reports/:id/take',      'openReport',     'operator'],
  ['POST /console/reports/:id/hand-back', 'takenReport',    'operator'],
  ['POST /console/reports/:id/dismiss',   'takenReport',    'operator', { dismissNote: '違反なし' }],
  // A profile cannot be taken out of sight.
  ['POST /console/reports/:id/remove',    'takenReport',    'operator', { removeNote: '違反' }, 409],
  ['POST /console/reports/:id/sanction',  'takenReport',    'operator', warning],
  ['POST /console/reports/:id/approve',   'proposedReport', 'operator'],
  ['POST /console/reports/:id/decline',   'proposedReport', 'operator', { declineNote: '重すぎる' }],
  ['GET /console/appeals',                '',               'operator'],
  ['GET /console/appeals/:id',            'openAppeal',     'operator'],
  ['POST /console/appeals/:id/take',      'openAppeal',     'operator'],
  ['POST /console/appeals/:id/hand-back', 'takenAppeal',    'operator'],
  ['POST /console/appeals/:id/uphold',    'takenAppeal',    'operator', { upholdAnswer: '変わりません' }],
  ['POST /console/appeals/:id/overturn',  'takenAppeal',    'operator', { overturnAnswer: '認めます' }],
]

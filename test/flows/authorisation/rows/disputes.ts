import type { Line } from '../rows'

const words = { body: '約束した5点のうち3点しかありません。', links: '' }
const decision = { rewardYen: '10,000', fault: 'mutual', reason: '記録を読みました。' }

/** §5.3: a dispute is between its two parties, and before the operators once it was handed to them. */
// biome-ignore format: a table is read by its columns
export const disputes: readonly Line[] = [
  ['GET /orders/:id/dispute',                   'workingOrder',     'client|freelancer'],
  ['POST /orders/:id/dispute',                  'workingOrder',     'client|freelancer', { ...words, reason: 'other' }],
  ['GET /disputes/:id',                         'dispute',          'client|freelancer'],
  ['POST /disputes/:id/state',                  'dispute',          'client|freelancer', words],
  ['POST /disputes/:id/offer',                  'dispute',          'client|freelancer', { amountYen: '10,000' }],
  ['POST /disputes/:id/withdraw',               'dispute',          'client'],
  ['POST /disputes/:id/escalate',               'dispute',          'client|freelancer'],
  ['GET /console/disputes',                     '',                 'operator'],
  ['GET /console/disputes/:id',                 'escalatedDispute', 'operator'],
  ['POST /console/disputes/:id/take',           'escalatedDispute', 'operator'],
  ['POST /console/disputes/:id/decide',         'escalatedDispute', 'operator', decision],
  ['POST /console/disputes/:id/approve',        'proposedDispute',  'operator'],
  ['POST /console/disputes/:id/send-back',      'proposedDispute',  'operator', { sendBackReason: '金額の根拠がありません。' }],
  ['POST /disputes/:id/appeal',                 'decidedDispute',   'client|freelancer', { appeal: '納品は約束の日に済んでいます。' }],
  ['POST /disputes/:id/appeal/reply',           'appealedDispute',  'freelancer', { reply: '3点しか届いていません。' }],
  ['POST /console/disputes/:id/appeal/take',    'appealedDispute',  'operator'],
  ['POST /console/disputes/:id/appeal/uphold',  'appealedDispute',  'operator', { upholdAnswer: '記録を読み直しました。' }],
  ['POST /console/disputes/:id/appeal/propose', 'appealedDispute',  'operator', { ...decision, fault: 'client' }],
  ['POST /console/disputes/:id/appeal/send-back', 'overturnedDispute', 'operator', { sendBackReason: '金額の根拠がありません。' }],
  ['POST /console/disputes/:id/appeal/overturn',  'overturnedDispute', 'operator'],
]

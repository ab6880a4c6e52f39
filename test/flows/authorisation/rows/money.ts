import type { Line } from '../rows'

const card = { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123' }

/** §4: a payment is its payer's; the books are the operators'. */
// biome-ignore format: a table is read by its columns
export const money: readonly Line[] = [
  ['GET /prices',                       '',           'anyone'],
  ['GET /my/payments',                     '',           'member'],
  ['GET /my/earnings',                     '',           'member'],
  ['GET /sandbox/pay/:id',              'charge',     'client'],
  ['POST /sandbox/pay/:id',             'charge',     'client', card],
  ['POST /sandbox/pay/:id/bank',        'charge',     'client'],
  ['GET /sandbox/pay/:id/confirm',      'confirming', 'client'],
  ['POST /sandbox/pay/:id/confirm',     'confirming', 'client', { answer: 'approve' }],
  // Whoever cannot sign is told so, and nothing else.
  ['POST /webhooks/sandbox',            '',           'anyone', {}, 400],
  ['GET /console/ledger',               '',           'operator'],
  ['GET /console/ledger/:posting',      'posting',    'operator'],
]

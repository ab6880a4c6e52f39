import type { Line } from '../rows'

const card = { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123' }

const siteName = { name: '株式会社タノミ', address: '東京都千代田区1-1', invoiceNumber: '', invoiceFrom: '' }

const payer = {
  ...{ bankCode: '0001', branchCode: '105', kind: 'ordinary', number: '1111111' },
  ...{ customerCode: '1234567890', name: 'カ）タノミ' },
}

/** §4: a payment is its payer's; the books are the operators'. */
// biome-ignore format: a table is read by its columns
export const money: readonly Line[] = [
  ['GET /prices',                       '',           'anyone'],
  ['GET /my/payments',                     '',           'member'],
  ['GET /my/earnings',                     '',           'member'],
  ['GET /sandbox/pay/:id',              'charge',     'client'],
  ['POST /sandbox/pay/:id',             'charge',     'client', card],
  ['GET /sandbox/pay/:id/confirm',      'confirming', 'client'],
  ['POST /sandbox/pay/:id/confirm',     'confirming', 'client', { answer: 'approve' }],
  // Whoever cannot sign is told so, and nothing else.
  ['POST /webhooks/sandbox',            '',           'anyone', {}, 400],
  ['GET /pay/stripe/:id',               'stripeCharge', 'client'],
  // This site takes no payments through Stripe.
  ['POST /webhooks/stripe',             '',           'anyone', {}, 404],
  ['GET /pay/bank/from/:id',            'charge',     'client'],
  ['POST /pay/bank/from/:id',           'charge',     'client', { sender: 'タナカ ケン' }],
  ['GET /pay/bank/:id',                 'transfer',   'client'],
  ['POST /pay/bank/:id/practice',       'transfer',   'client', { way: 'in-time' }],
  ['GET /console/deposits',             '',           'operator'],
  ['POST /console/deposits/statements', '',           'operator', {}, 422],
  // No payment has this number; nothing was assigned; and no refund has the id of a deposit.
  ['POST /console/deposits/:id/assign', 'deposit',    'operator', { number: '1' }, 422],
  ['POST /console/deposits/:id/unassign', 'deposit',  'operator', {}, 409],
  ['POST /console/deposits/:id/release', 'deposit',   'operator', { how: 'foreign', note: '' }],
  // No payout has this id.
  ['POST /console/deposits/:id/payout-return', 'deposit', 'operator', { line: 'none', reason: 'other' }, 404],
  ['POST /console/deposits/refunds/:id', 'deposit',   'operator', {}, 409],
  ['GET /console/ledger',               '',           'operator'],
  ['GET /console/ledger/:posting',      'posting',    'operator'],
  ['GET /my/payouts',                   '',           'member'],
  ['POST /my/payouts/mode',             '',           'member', { mode: 'automatic' }],
  ['POST /my/payouts/request',          '',           'member'],
  ['GET /my/bank-account',              '',           'member'],
  ['POST /my/bank-account',             '',           'member', {}, 422],
  ['GET /console/payouts',              '',           'operator'],
  ['POST /console/payouts/provider-payouts', '',      'operator', { amountYen: '1' }],
  ['GET /console/payouts/payer',        '',           'operator'],
  ['POST /console/payouts/payer',       '',           'operator', payer],
  ['GET /console/payouts/:id',          'payoutRun',  'operator'],
  ['POST /console/payouts/:id/check',   'payoutRun',  'operator'],
  ['POST /console/payouts/:id/approve', 'checkedRun', 'operator'],
  ['POST /console/payouts/:id/discard', 'payoutRun',  'operator', { discardReason: '作り直し' }],
  // What waits for approval has no file, and nothing of it can come back.
  ['POST /console/payouts/:id/send',    'payoutRun',  'operator', {}, 409],
  ['POST /console/payouts/:id/open-file', 'payoutRun', 'operator', {}, 409],
  ['GET /console/payouts/:id/file',     'sentRun',    'operator'],
  ['POST /console/payouts/:id/returns', 'payoutRun',  'operator', { reference: '1', returnReason: 'closed' }, 409],
  ['GET /my/papers',                    '',           'member'],
  ['GET /papers/:id',                   'paper',      'client|freelancer'],
  // Nothing has changed since it was issued, and a plain statement is not confirmed.
  ['POST /papers/:id/correct',          'paper',      'client|freelancer', { reason: '名前の訂正' }, [403, 409]],
  ['POST /papers/:id/confirm',          'paper',      'client|freelancer', {}, 403],
  ['GET /my/withholding',               '',           'member'],
  ['POST /my/withholding',              '',           'member', { month: '2026-11', paidOn: '2026-11-20' }],
  ['GET /my/papers/:year/archive.zip',  'year',       'member'],
  ['GET /my/papers/:year/movements.csv', 'year',      'member'],
  ['GET /my/papers/:year/movements.xlsx', 'year',     'member'],
  ['GET /my/papers/:year/freee.csv',    'year',       'member'],
  ['GET /my/papers/:year/money-forward.csv', 'year',  'member'],
  ['GET /papers/:id/file.pdf',          'feePaper',   'freelancer'],
  ['GET /console/papers',               '',           'operator'],
  ['GET /console/papers/operator',      '',           'operator'],
  ['POST /console/papers/operator',     '',           'operator', siteName],
  ['POST /console/papers/open',         '',           'operator', { memberId: '@client', reason: '照会' }],
  ['GET /console/papers/people/:member', 'lookedPaper', 'operator'],
  ['GET /console/papers/people/:member/:id', 'lookedPaper', 'operator'],
]

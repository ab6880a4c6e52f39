import { expect, test } from 'vitest'
import { chargebackOf, stateOfCheckout, stateOfIntent, yenOf } from './stripe-events'

type Intent = Parameters<typeof stateOfIntent>[0]
const intent = (changed: Partial<Intent>): Intent => ({
  ...{ status: 'requires_payment_method', amount: 52_750, amount_received: 0, currency: 'jpy' },
  ...{ next_action: null, last_payment_error: null, ...changed },
})
const refused = (code: string, decline_code?: string) =>
  ({ last_payment_error: { code, decline_code } }) as unknown as Partial<Intent>
const asks = (type: string) => ({ status: 'requires_action', next_action: { type } }) as Partial<Intent>

test.each([
  ['succeeded', { status: 'succeeded', amount_received: 52_750 }, 'succeeded', null],
  ['nobody has tried', {}, 'waiting', null],
  ['a card was declined', refused('card_declined', 'generic_decline'), 'failed', 'declined'],
  ['a card had too little', refused('card_declined', 'insufficient_funds'), 'failed', 'insufficient-funds'],
  ['its owner did not approve', refused('payment_intent_authentication_failure'), 'failed', 'not-approved'],
  ['its owner is asked', asks('redirect_to_url'), 'needs-action', null],
  ['a voucher waits', asks('konbini_display_details'), 'waiting', null],
  ['the bank is working', { status: 'processing' }, 'waiting', null],
  ['cancelled', { status: 'canceled' }, 'failed', 'left'],
] satisfies [string, Partial<Intent>, string, string | null][])(
  'a payment: %s',
  (...[, changed, status, failure]) => {
    expect(stateOfIntent(intent(changed))).toEqual({ status, failure, amountYen: 52_750n })
  },
)

test('a page that nobody has paid on waits until its time is over', () => {
  expect(stateOfCheckout({ status: 'open', payment_intent: null }).status).toBe('waiting')
  expect(stateOfCheckout({ status: 'expired', payment_intent: null })).toMatchObject({
    status: 'failed',
    failure: 'left',
  })
})

test('an inquiry takes no money; a dispute does until it is decided', () => {
  const dispute = { id: 'dp', amount: 500, currency: 'jpy' }
  expect(chargebackOf({ ...dispute, status: 'warning_needs_response' }, 'r')).toBeNull()
  expect(chargebackOf({ ...dispute, status: 'under_review' }, 'r')?.outcome).toBe('open')
  expect(chargebackOf({ ...dispute, status: 'lost' }, 'r')?.outcome).toBe('lost')
})

test('nothing but yen is booked in yen', () => {
  expect(yenOf(52_750, 'jpy')).toBe(52_750n)
  expect(() => yenOf(52_750, 'usd')).toThrow('usd')
})

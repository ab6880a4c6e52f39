import { expect, test } from 'vitest'
import { readConfig } from '../../platform/config'
import { openPayments } from './services'

const opened = (env: Record<string, string>) =>
  openPayments({ secret: 'a secret', payments: readConfig(env).payments })
const keys = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }

test('without settings, payments are a practice', () => {
  const { current, stripe } = opened({})
  expect([current.name, stripe]).toEqual(['sandbox', null])
})

test('Stripe takes new payments once it is chosen, and follows old ones as long as its keys are set', () => {
  expect(opened({ PAYMENTS: 'stripe', ...keys }).current.name).toBe('stripe')
  const back = opened({ PAYMENTS: 'sandbox', ...keys })
  expect([back.current.name, back.named('stripe').name]).toEqual(['sandbox', 'stripe'])
})

test('what is missing is named, and no key is said', () => {
  expect(() => opened({ PAYMENTS: 'stripe', STRIPE_SECRET_KEY: 'sk_test_1' })).toThrow(
    'PAYMENTS is stripe, but not set: STRIPE_WEBHOOK_SECRET',
  )
  const wrong = () => opened({ PAYMENTS: 'stripe', STRIPE_SECRET_KEY: 'whsec_mistaken' })
  expect(wrong).toThrow('STRIPE_SECRET_KEY: must begin with sk_ or rk_')
  expect(wrong).not.toThrow('mistaken')
})

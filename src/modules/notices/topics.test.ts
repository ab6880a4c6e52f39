import { expect, test } from 'vitest'
import { defaultSetting, isOpenTopic, lastDigest, lockedTopics, openTopics, topicOf } from './topics'

test('terms, money and safety cannot be switched off; conversation and searches can', () => {
  const locked = [
    'order.agreed',
    'order.changed',
    'charge.failed',
    'payout.sent',
    'sanction.imposed',
    'dispute.opened',
  ]
  for (const kind of locked) expect(isOpenTopic(topicOf(kind)), kind).toBe(false)
  const open = ['message.received', 'proposal.sent', 'order.due-soon', 'tier.raised', 'search.found']
  for (const kind of open) expect(isOpenTopic(topicOf(kind)), kind).toBe(true)
  expect(topicOf('unheard.of')).toBeUndefined()
})

test('everything is told as ever until somebody sets it; searches come in the morning', () => {
  for (const topic of [...openTopics, ...lockedTopics])
    expect(defaultSetting(topic)).toEqual({ site: true, mail: topic === 'searches' ? 'digest' : 'now' })
})

test('the morning is eight o’clock in Japan', () => {
  expect(lastDigest(new Date('2026-11-23T07:59:59+09:00')).toISOString()).toBe('2026-11-21T23:00:00.000Z')
  expect(lastDigest(new Date('2026-11-23T08:00:00+09:00')).toISOString()).toBe('2026-11-22T23:00:00.000Z')
})

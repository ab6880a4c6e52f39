import { expect, test } from 'vitest'
import {
  clientWrites,
  factsOf,
  figure,
  freelancerWrites,
  noon,
  tokyo,
} from '../../../test/support/freelancer-fixtures'
import type { MessageFact } from '../facts/facts'
import { measure } from './measure'
import { obligationsOf } from './measure-replies'

const rate = (messages: MessageFact[], at = noon): string =>
  figure(measure(factsOf({ messages }), at), 'reply-rate')

test('an answer after exactly 24 hours is in time, a minute later it is not', () => {
  expect(rate([clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-02 10:00')])).toBe('1/1')
  expect(rate([clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-02 10:01')])).toBe('0/1')
})

test('a message not answered yet counts from the moment its 24 hours are over', () => {
  expect(rate([clientWrites('2026-11-22 12:00')], new Date(noon.getTime() - 1))).toBe('0/0')
  expect(rate([clientWrites('2026-11-22 12:00')])).toBe('0/1')
  expect(rate([clientWrites('2026-11-22 12:00'), freelancerWrites('2026-11-23 12:00')])).toBe('1/1')
})

test('an early answer counts at once', () => {
  expect(rate([clientWrites('2026-11-23 11:00'), freelancerWrites('2026-11-23 11:30')])).toBe('1/1')
})

test('an impatient client who writes three times waits once, from the first message', () => {
  const three = ['2026-11-01 10:00', '2026-11-01 20:00', '2026-11-02 09:00'].map((at) => clientWrites(at))
  expect(rate([...three, freelancerWrites('2026-11-02 10:30')])).toBe('0/1')
  expect(obligationsOf(three)).toHaveLength(1)
})

test('each answer closes one waiting, and the next message opens another', () => {
  const talk = [
    clientWrites('2026-11-01 10:00'),
    freelancerWrites('2026-11-01 11:00'),
    freelancerWrites('2026-11-01 11:05'),
    clientWrites('2026-11-03 10:00'),
    freelancerWrites('2026-11-05 10:00'),
  ]
  expect(rate(talk)).toBe('1/2')
  expect(rate([...talk].reverse())).toBe('1/2')
})

test('a message marked as needing no reply starts nothing, the one after it does', () => {
  const thanks = clientWrites('2026-11-01 10:00', { noReplyNeeded: true })
  expect(rate([thanks])).toBe('0/0')
  expect(rate([thanks, clientWrites('2026-11-02 10:00'), freelancerWrites('2026-11-03 09:00')])).toBe('1/1')
})

test('a notice of the site starts nothing, and an automatic text answers nothing', () => {
  expect(rate([clientWrites('2026-11-01 10:00', { system: true })])).toBe('0/0')
  expect(
    rate([clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-01 10:01', { system: true })]),
  ).toBe('0/1')
})

test('a scout who was never answered does not lower the rate', () => {
  const scout = clientWrites('2026-11-01 10:00', { thread: 'scout', tied: false })
  expect(rate([scout, clientWrites('2026-11-05 10:00', { thread: 'scout', tied: false })])).toBe('0/0')
  expect(rate([scout, freelancerWrites('2026-11-01 10:01', { thread: 'scout', system: true })])).toBe('0/0')
})

test('a scout who was answered counts like anyone else', () => {
  const scout = clientWrites('2026-11-01 10:00', { tied: false })
  expect(rate([scout, freelancerWrites('2026-11-01 20:00', { tied: false })])).toBe('1/1')
  expect(rate([scout, freelancerWrites('2026-11-04 20:00', { tied: false })])).toBe('0/1')
  expect(rate([scout, freelancerWrites('2026-11-04 20:00')], tokyo('2026-11-04 19:59'))).toBe('0/0')
})

test('silence towards a client with an order between them counts', () => {
  expect(rate([clientWrites('2026-11-01 10:00')])).toBe('0/1')
})

test('a stranger becomes someone to answer with the first message after they are tied', () => {
  const messages = [clientWrites('2026-11-01 10:00', { tied: false }), clientWrites('2026-11-22 13:00')]
  expect(rate(messages)).toBe('0/0')
  expect(rate(messages, tokyo('2026-11-23 13:00'))).toBe('0/1')
})

test('nobody owes an answer to a sender who was sanctioned for the thread', () => {
  expect(rate([clientWrites('2026-11-01 10:00', { sanctioned: true })])).toBe('0/0')
})

test('threads do not answer for one another', () => {
  expect(
    rate([clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-01 11:00', { thread: 't2' })]),
  ).toBe('0/1')
})

test('a waiting belongs to the year in which it started, its far end excluded', () => {
  const late = [clientWrites('2025-11-23 12:00'), freelancerWrites('2025-11-30 12:00')]
  expect(rate(late)).toBe('0/0')
  expect(rate(late, new Date(noon.getTime() - 1))).toBe('0/1')
})

test('an answer given at the same instant is an answer', () => {
  expect(rate([clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-01 10:00')])).toBe('1/1')
})

test('an answer that comes later than the evaluation is not known to it', () => {
  const talk = [clientWrites('2026-11-01 10:00'), freelancerWrites('2026-11-01 20:00')]
  expect(rate(talk, tokyo('2026-11-01 19:59'))).toBe('0/0')
})

test('the evidence names each thread once', () => {
  const talk = [
    clientWrites('2026-11-01 10:00'),
    freelancerWrites('2026-11-01 11:00'),
    clientWrites('2026-11-03 10:00'),
    clientWrites('2026-11-04 10:00', { thread: 't2' }),
  ]
  expect(measure(factsOf({ messages: talk }), noon)['reply-rate'].evidence).toEqual(['t1', 't2'])
})

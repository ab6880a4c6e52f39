import { expect, test } from 'vitest'
import { defineLifecycle, lifecycleFaults, withCommands } from './lifecycle'

const ifNotLiked = ({ liked }: { liked: boolean }) => (liked ? 'liked-already' : null)

const entry = defineLifecycle({
  title: 'The life of an entry',
  states: ['submitted', 'withdrawn', 'won'],
  start: 'none',
  roles: ['freelancer', 'client'],
  table: {
    submit: { from: ['none'], to: 'submitted', by: ['freelancer'] },
    withdraw: { from: ['submitted'], to: 'withdrawn', by: ['freelancer'], guard: ifNotLiked },
    choose: { from: ['submitted'], to: 'won', by: ['client'], money: 'release' },
    settle: { from: ['submitted'], to: 'withdrawn', by: ['client'], within: 'choose' },
  },
})

test('a verb is refused to the wrong role first, then at the wrong moment, then by its guard', () => {
  const submitted = { status: 'submitted', liked: true } as const
  const decide = entry.decide
  expect(decide(submitted, 'withdraw', 'client')).toEqual({ ok: false, refusal: 'not-yours' })
  expect(decide({ ...submitted, status: 'won' }, 'withdraw', 'freelancer')).toEqual({
    ok: false,
    refusal: 'wrong-moment',
  })
  expect(decide(submitted, 'withdraw', 'freelancer')).toEqual({ ok: false, refusal: 'liked-already' })
  expect(decide({ ...submitted, liked: false }, 'withdraw', 'freelancer')).toEqual({
    ok: true,
    to: 'withdrawn',
  })
})

test('buttons are the verbs that would be accepted, but those that happen within another', () => {
  expect(entry.verbsOpenTo('client', { status: 'submitted', liked: true })).toEqual(['choose'])
  expect(entry.verbsOpenTo('freelancer', { status: 'submitted', liked: true })).toEqual([])
  expect(entry.verbsOpenTo('freelancer', { status: 'none', liked: false })).toEqual(['submit'])
  expect(entry.isFinal('won')).toBe(true)
  expect(entry.isFinal('submitted')).toBe(false)
})

test('a table with a state that nothing leads to cannot be defined', () => {
  const define = () =>
    defineLifecycle({
      title: 'The life of a task',
      states: ['open', 'paused', 'done'],
      start: 'open',
      roles: ['client'],
      table: {
        finish: { from: ['open'], to: 'done', by: ['client'] },
        resume: { from: ['paused'], to: 'open', by: ['client'] },
      },
    })
  expect(define).toThrow('The life of a task: nothing leads to paused')
})

test('every fault of a table is found', () => {
  const faults = lifecycleFaults({
    states: ['open'],
    start: 'open',
    verbs: ['end', 'join'],
    table: {
      end: { from: ['open'], to: 'over', by: [] },
      join: { from: ['open'], to: 'open', by: ['a'], within: 'merge' },
    },
  })
  expect(faults).toEqual(['end names over', 'nobody may end', 'join happens within merge'])
})

test('every verb has its command: else it does not compile', () => {
  const run = () => {}
  expect(
    withCommands(entry, { submit: run, withdraw: run, choose: run, settle: run }).commands,
  ).toHaveProperty('settle')
  // @ts-expect-error: settle has no command
  withCommands(entry, { submit: run, withdraw: run, choose: run })
})

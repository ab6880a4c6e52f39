import { describe, expect, test } from 'vitest'
import { newsOf } from './events'
import { decide, isFinal, orderLifecycle, type Role, type Status, verbsOpenTo } from './lifecycle'

const { table: lifecycle, verbs } = orderLifecycle
const statuses: Status[] = ['offered', 'agreed', 'working', 'delivered', 'completed', 'cancelled']
const roles: Role[] = ['client', 'freelancer', 'operator', 'clock']
const order = (status: Status, offeredBy: 'client' | 'freelancer' = 'client') => ({
  status,
  offeredBy,
  mates: 0,
  disputedAt: null as Date | null,
})

describe('the life of an order', () => {
  test('leads from an offer to every state, and from every open state to an end', () => {
    const reach = (from: Status): Set<Status> => {
      const seen = new Set<Status>([from])
      for (const status of seen) {
        for (const verb of verbs)
          if (lifecycle[verb].from.some((f) => f === status)) seen.add(lifecycle[verb].to)
      }
      return seen
    }
    expect([...reach('offered')].sort()).toEqual([...statuses].sort())
    for (const status of statuses) expect([...reach(status)].some(isFinal)).toBe(true)
  })

  test('is silent once it is over', () => {
    for (const role of roles) {
      expect(verbsOpenTo(role, order('completed'))).toEqual([])
      expect(verbsOpenTo(role, order('cancelled'))).toEqual([])
    }
  })

  test('offers each side these buttons and no others', () => {
    const grid = Object.fromEntries(
      statuses.map((status) => [
        status,
        Object.fromEntries(roles.map((role) => [role, verbsOpenTo(role, order(status)).join(' ')])),
      ]),
    )
    expect(grid).toMatchInlineSnapshot(`
      {
        "agreed": {
          "client": "fund cancel",
          "clock": "expire",
          "freelancer": "cancel",
          "operator": "",
        },
        "cancelled": {
          "client": "",
          "clock": "",
          "freelancer": "",
          "operator": "",
        },
        "completed": {
          "client": "",
          "clock": "",
          "freelancer": "",
          "operator": "",
        },
        "delivered": {
          "client": "revise accept cancel-funded",
          "clock": "accept cancel-funded",
          "freelancer": "withdraw-delivery cancel-funded",
          "operator": "cancel-funded",
        },
        "offered": {
          "client": "withdraw",
          "clock": "lapse",
          "freelancer": "counter agree decline",
          "operator": "",
        },
        "working": {
          "client": "change split cancel-funded",
          "clock": "cancel-funded",
          "freelancer": "deliver change split cancel-funded",
          "operator": "cancel-funded",
        },
      }
    `)
  })

  test('lets the awaited side answer an offer, and only the offering side take it back', () => {
    expect(verbsOpenTo('freelancer', order('offered', 'freelancer'))).toEqual(['withdraw'])
    expect(verbsOpenTo('client', order('offered', 'freelancer'))).toEqual(['counter', 'agree', 'decline'])
    expect(decide(order('offered'), 'agree', 'client')).toEqual({ ok: false, refusal: 'not-your-turn' })
  })

  test('never lets work be delivered before the money is in escrow', () => {
    for (const status of statuses.filter((s) => s !== 'working'))
      expect(decide(order(status), 'deliver', 'freelancer').ok).toBe(false)
    expect(lifecycle.fund.to).toBe('working')
  })

  test('lets an order be merged only beside another one at work, and never be joined by itself', () => {
    const beside = { ...order('working'), mates: 1 }
    for (const role of ['client', 'freelancer'] as const) {
      expect(verbsOpenTo(role, beside)).toContain('merge')
      expect(verbsOpenTo(role, order('working'))).not.toContain('merge')
      expect(verbsOpenTo(role, beside)).not.toContain('absorb')
      expect(decide(beside, 'absorb', role)).toEqual({ ok: true, to: 'cancelled' })
    }
    expect(decide(order('working'), 'merge', 'client')).toEqual({ ok: false, refusal: 'nothing-to-merge' })
    expect(decide({ ...order('delivered'), mates: 2 }, 'merge', 'client').ok).toBe(false)
  })

  test('stands still in a dispute: nobody can do anything but end it', () => {
    const disputedAt = new Date('2026-11-01T00:00:00Z')
    for (const status of ['working', 'delivered'] as const) {
      const disputed = { ...order(status), mates: 1, disputedAt }
      for (const role of ['client', 'freelancer'] as const) expect(verbsOpenTo(role, disputed)).toEqual([])
      for (const role of ['operator', 'clock'] as const)
        expect(verbsOpenTo(role, disputed).every((verb) => verb.endsWith('-disputed'))).toBe(true)
      for (const verb of verbs.filter((one) => lifecycle[one].from.some((from) => from === status)))
        expect(decide(disputed, verb, lifecycle[verb].by[0]).ok).toBe(verb.endsWith('-disputed'))
    }
    expect(decide(order('delivered'), 'complete-disputed', 'operator')).toEqual({
      ok: false,
      refusal: 'not-disputed',
    })
  })

  test('makes news of every verb', () => {
    expect(Object.keys(newsOf).sort()).toEqual([...verbs].sort())
  })
})

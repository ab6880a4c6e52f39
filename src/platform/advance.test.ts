import { expect, test } from 'vitest'
import { defineAdvance } from './advance'
import type { Tx } from './db'
import { defineEvent } from './events'
import { defineLifecycle } from './lifecycle'

const lifecycle = defineLifecycle({
  title: 'The life of a parcel',
  states: ['packed', 'sent', 'lost'],
  start: 'packed',
  roles: ['sender', 'clock'],
  table: {
    send: { from: ['packed'], to: 'sent', by: ['sender'] },
    lose: { from: ['packed', 'sent'], to: 'lost', by: ['clock'] },
  },
})

interface Parcel {
  status: 'packed' | 'sent' | 'lost'
  senderId: string
  weight: number
}
const at = new Date('2026-11-28T00:00:00Z')
const tx = {} as Tx

/** An engine over one row in memory, with a note of everything it did. */
const over = (stored: Parcel | undefined, isStale = false) => {
  const done: unknown[] = []
  const advance = defineAdvance<
    Parcel,
    { weight?: number },
    { actorId: string | null; at: Date; as?: 'clock' }
  >()({
    lifecycle,
    lock: async () => stored,
    parties: ({ senderId }) => ({ sender: senderId }),
    refuse: (reason) => new Error(reason),
    move: async (_, { from, to, set }) => {
      if (isStale || stored?.status !== from) return undefined
      done.push(['move', from, to, set])
      return { status: to, ...set }
    },
    record: async (_, { verb, role, detail }) => void done.push(['record', verb, role, detail]),
    events: { send: null, lose: defineEvent<{ weight: number }>('parcel.lost') },
    payload: ({ row }) => {
      done.push(['emit', row.weight])
      return { weight: row.weight }
    },
  })
  return { advance, done }
}

const parcel: Parcel = { status: 'packed', senderId: 'aoi', weight: 3 }

test('decides, does what is special, moves and records, in this order', async () => {
  const { advance, done } = over(parcel)
  const moved = await advance(tx, { verb: 'send', act: { actorId: 'aoi', at } }, (_, role) => {
    done.push(['special', role])
    return { set: { weight: 2 }, detail: { by: 'ship' } }
  })
  expect(moved).toEqual({ status: 'sent', senderId: 'aoi', weight: 2 })
  expect(done).toEqual([
    ['special', 'sender'],
    ['move', 'packed', 'sent', { weight: 2 }],
    ['record', 'send', 'sender', { by: 'ship' }],
  ])
})

test('emits the event of a verb that has one', async () => {
  const { advance, done } = over({ ...parcel, status: 'sent' })
  await advance(tx, { verb: 'lose', act: { actorId: null, as: 'clock', at } })
  expect(done.at(-1)).toEqual(['emit', 3])
})

test('whoever is no party learns nothing; a party is refused; a row that moved is refused', async () => {
  const send = (who: string, stored?: Parcel, isStale = false) =>
    over(stored, isStale).advance(tx, { verb: 'send', act: { actorId: who, at } })
  await expect(send('aoi')).rejects.toThrow('not-found')
  await expect(send('ken', parcel)).rejects.toThrow('not-found')
  await expect(send('aoi', { ...parcel, status: 'sent' })).rejects.toThrow('wrong-moment')
  await expect(send('aoi', parcel, true)).rejects.toThrow('wrong-moment')
  await expect(over(parcel).advance(tx, { verb: 'lose', act: { actorId: 'aoi', at } })).rejects.toThrow(
    'not-yours',
  )
})

test('nothing special is done for a verb that is refused', async () => {
  const { advance, done } = over({ ...parcel, status: 'lost' })
  const special = () => {
    done.push('special')
    return {}
  }
  await expect(advance(tx, { verb: 'send', act: { actorId: 'aoi', at } }, special)).rejects.toThrow(
    'wrong-moment',
  )
  expect(done).toEqual([])
})

import { beforeEach, describe, expect, test } from 'vitest'
import { agree } from '../../src/modules/contracts'
import { recordVisit } from '../../src/modules/members'
import { openThread, writeMessage } from '../../src/modules/messages'
import { updateIntroduction } from '../../src/modules/profiles'
import { reevaluate, standingOf } from '../../src/modules/ranks'
import {
  approveIdentity,
  codeMark,
  confirmPhone,
  pledge,
  sendCode,
  signPledge,
} from '../../src/modules/verification'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract, tierOf } from '../support/career'
import { agreed, offered, type Parties, working } from '../support/orders'
import type { Person } from '../support/person'
import { fillProfile, handInLicence } from '../support/regular'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki, regularFreelancer } from '../world'

const app = useTestApp()
const now = (): Date => app.clock.now()
const does = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(app.db, work)
const tier = (person: Person): Promise<string> => tierOf(app, person.memberId)
/** Statements but those that open and close the transaction. */
const asked = (): string[] => app.statements.filter((text) => !/^(begin|commit)/i.test(text))
const changes = (person: Person) =>
  app.db
    .selectFrom('rankChanges')
    .select(['fromTier', 'toTier', 'at', 'policy', 'standing'])
    .where('memberId', '=', person.memberId)
    .orderBy('place')
    .execute()

describe('a newcomer', () => {
  test('is regular from the second of the third confirmation, and found', async () => {
    const [person, operator] = [await aoi(app), await misaki(app)]
    const { memberId } = person
    const code = { id: newId(now()), digits: '123456' }
    const mark = codeMark(app.deps.keys.secret, code)
    await does(async (tx) => {
      const at = now()
      await recordVisit(tx, { memberId, at })
      await fillProfile(tx, app, { memberId, name: '葵' })
      const id = await handInLicence(tx, app, memberId)
      await approveIdentity(tx, { id, operatorId: operator.memberId, at })
      await signPledge(tx, { memberId, version: pledge.version, signedName: '佐伯 葵', at })
      const phone = '09012345678'
      await sendCode(tx, { id: code.id, memberId, phone, digits: code.digits, mark, lang: 'ja', at })
    })
    expect(await tier(person)).toBe('none')
    const found = () => app.db.selectFrom('freelancerSearch').select('memberId').execute()
    expect(await found()).toEqual([])
    app.clock.forward({ minutes: 1 })
    await does((tx) => confirmPhone(tx, { memberId, markOf: () => mark, at: now() }))
    expect(await tier(person)).toBe('regular')
    expect(await changes(person)).toMatchObject([
      {
        fromTier: 'none',
        toTier: 'regular',
        at: now(),
        policy: 'classic-2020',
        standing: { tier: 'regular' },
      },
    ])
    expect(await found()).toEqual([{ memberId }])
  })

  test('with an introduction of 299 characters is not', async () => {
    const person = await regularFreelancer(app)
    const about = { memberId: person.memberId, name: '葵', headline: '' }
    const write = (length: number) =>
      does((tx) => updateIntroduction(tx, { ...about, introduction: '文'.repeat(length), at: now() }))
    app.clock.forward({ minutes: 1 })
    await write(299)
    expect(await tier(person)).toBe('none')
    app.clock.forward({ minutes: 1 })
    await write(300)
    expect(await tier(person)).toBe('regular')
  })

  test('who shows no profile costs one statement', async () => {
    const { memberId } = await ken(app)
    app.statements.length = 0
    await does((tx) => reevaluate(tx, { memberId, at: now() }))
    expect(asked()).toHaveLength(1)
  })
})

describe('somebody regular', () => {
  let people: Parties
  beforeEach(async () => {
    people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  })
  const settle = async (orderId: string, fault: string) => {
    await people.client.does(`/orders/${orderId}/settle`, {
      fault,
      rewardYen: '0',
      note: '企画が変わりました',
    })
    const request = await app.db
      .selectFrom('orderRequests')
      .select('id')
      .where('orderId', '=', orderId)
      .executeTakeFirstOrThrow()
    await people.freelancer.does(`/requests/${request.id}/answer`, { answer: 'accept' })
  }

  test('is bronze when an order is agreed, not when it is offered', async () => {
    const { freelancer } = people
    const { orderId } = await offered(app, people)
    expect(await tier(freelancer)).toBe('regular')
    await does((tx) => agree(tx, { orderId, actorId: freelancer.memberId, at: now() }))
    expect(await tier(freelancer)).toBe('bronze')
  })

  test('is silver when a first order is completed and rated 5', async () => {
    await ratedContract(app, people)
    expect(await tier(people.freelancer)).toBe('silver')
    expect((await changes(people.freelancer)).map(({ toTier }) => toTier)).toEqual([
      'regular',
      'bronze',
      'silver',
    ])
  })

  test('keeps silver when a client breaks an order off, and loses it by breaking one off', async () => {
    await ratedContract(app, people)
    const theirs = await working(app, people)
    await settle(theirs.orderId, 'client')
    expect(await tier(people.freelancer)).toBe('silver')
    const own = await working(app, people)
    await settle(own.orderId, 'freelancer')
    expect(await tier(people.freelancer)).toBe('bronze')
  })

  test('falls a calendar month after the last visit, by time alone, and is back at the next', async () => {
    const { freelancer } = people
    const seen = now()
    app.clock.set(new Date('2026-12-23T10:00:00+09:00'))
    expect(seen).toEqual(new Date('2026-11-23T10:00:00+09:00'))
    await app.sweep()
    expect(await tier(freelancer)).toBe('regular')
    app.clock.set(new Date(now().getTime() + 1))
    await app.sweep()
    expect(await tier(freelancer)).toBe('none')
    await freelancer.get('/settings')
    expect(await tier(freelancer)).toBe('regular')
  })

  test('loses all that silver brought when an answer stays out for a day, and not a minute sooner', async () => {
    await ratedContract(app, people)
    const [at, { freelancer, client }] = [now(), people]
    await does(async (tx) => {
      const ids = { freelancerId: freelancer.memberId, clientId: client.memberId }
      const thread = {
        id: newId(at),
        contextKind: 'direct',
        contextId: 'direct',
        title: '相談',
        ...ids,
      } as const
      const threadId = await openThread(tx, { ...thread, tied: true, at })
      const letter = { id: newId(at), threadId, senderId: client.memberId, body: 'いかがでしょうか' }
      await writeMessage(tx, { ...letter, fileIds: [], noReplyNeeded: false, at })
    })
    await app.drain()
    app.clock.forward({ hours: 23, minutes: 59 })
    await app.sweep()
    expect(await tier(freelancer)).toBe('certified')
    app.clock.forward({ minutes: 1 })
    await app.sweep()
    expect(await tier(freelancer)).toBe('bronze')
  })

  test('is certified in the night in which the cuts are computed', async () => {
    await ratedContract(app, people)
    await app.sweep()
    expect(await tier(people.freelancer)).toBe('certified')
    expect(await app.db.selectFrom('categoryCuts').selectAll().execute()).toMatchObject([
      { categorySlug: 'writing', earners: 1, cutYen: 50_000n },
    ])
    await app.sweep()
    expect(await app.db.selectFrom('rankNights').selectAll().execute()).toHaveLength(1)
  })

  test('has a history that is found again from the facts alone, to the millisecond', async () => {
    const { db, clock } = app
    const { memberId } = people.freelancer
    clock.forward({ days: 1 })
    await agreed(app, people)
    clock.forward({ days: 1 })
    await ratedContract(app, people)
    clock.forward({ days: 1 })
    const own = await working(app, people)
    await settle(own.orderId, 'freelancer')
    const history = await changes(people.freelancer)
    expect(history.map(({ toTier }) => toTier)).toEqual(['regular', 'bronze', 'silver', 'bronze'])
    for (const { at, fromTier, standing } of history) {
      const before = await standingOf(db, memberId, new Date(at.getTime() - 1))
      expect(before?.tier).toBe(fromTier)
      expect(await standingOf(db, memberId, at)).toEqual(standing)
    }
  })

  test('is judged again in two statements when nothing changes', async () => {
    app.statements.length = 0
    await does((tx) => reevaluate(tx, { memberId: people.freelancer.memberId, at: now() }))
    expect(asked()).toHaveLength(2)
  })
})

test('what was awarded is never rewritten', async () => {
  await regularFreelancer(app)
  await expect(app.db.deleteFrom('rankChanges').execute()).rejects.toThrow()
  await expect(app.db.updateTable('rankChanges').set({ policy: 'other' }).execute()).rejects.toThrow()
})

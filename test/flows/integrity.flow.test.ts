import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { modules } from '../../src/app'
import { caseConfirmed } from '../../src/modules/integrity'
import { connectEvents, inside, subscribe } from '../../src/platform/events'
import { someContract } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { accounts, cases, nightPasses, payRound, suspects } from './integrity.help'

const app = useTestApp()
/** What a later issue will hear: the seam for sanctions (§5.3). */
const heard: { caseId: string; memberIds: readonly string[] }[] = []
const wired = modules.flatMap((module) => module.subscriptions ?? [])
const hearing = subscribe(
  caseConfirmed,
  inside(async (_tx, { caseId, memberIds }) => {
    heard.push({ caseId, memberIds })
  }),
)
beforeAll(() => connectEvents([...wired, hearing]))
afterAll(() => connectEvents(wired))
let operator: Person
beforeEach(async () => {
  operator = await misaki(app)
})

const here = '/console/integrity'
const ringOfThree = async (): Promise<Person[]> => {
  const ring = await accounts(app, ['輪の一', '輪の二', '輪の三'])
  await payRound(app, ring)
  return ring
}
const idsOf = (people: readonly Person[]): string[] => people.map(({ memberId }) => memberId).sort()
const theCase = async () => {
  const [found, ...others] = await cases(app)
  expect(others).toEqual([])
  if (!found) throw new Error('No case was made')
  return found
}

describe('the night', () => {
  test('finds three who pay each other round, once, however often it looks', async () => {
    const ring = await ringOfThree()
    await nightPasses(app)
    const found = await theCase()
    expect(found.status).toBe('open')
    expect(found.score).toBeGreaterThanOrEqual(60)
    expect(await suspects(app, found.id)).toEqual(idsOf(ring))
    await app.sweep()
    await nightPasses(app)
    expect(await theCase()).toEqual(found)
  })

  test('leaves a client alone who comes back for work that takes its time', async () => {
    const [client, freelancer] = [await ken(app), await aoi(app)]
    for (let n = 0; n < 4; n++) {
      const { orderIds } = await someContract(app, { client, freelancer, until: 'working' })
      app.clock.forward({ days: 4 })
      await freelancer.does(`/orders/${orderIds[0]}/deliver`, { message: '第1稿です。' })
      app.clock.forward({ days: 1 })
      await client.does(`/orders/${orderIds[0]}/accept`)
      await client.does(`/orders/${orderIds[0]}/review`, { score: '5' })
    }
    await nightPasses(app)
    expect(await cases(app)).toEqual([])
  })

  test('looks only at whoever changed since the last one', async () => {
    await ringOfThree()
    await nightPasses(app)
    const found = await theCase()
    await app.db.deleteFrom('integritySignals').execute()
    await nightPasses(app)
    expect(await app.db.selectFrom('integritySignals').select('caseId').execute()).toEqual([])
    expect(await theCase()).toEqual(found)
  })

  test('adds what is new to an open case', async () => {
    const ring = await ringOfThree()
    await nightPasses(app)
    const before = await theCase()
    await payRound(app, ring, 1)
    await nightPasses(app)
    const after = await theCase()
    expect(after.grownAt.getTime()).toBeGreaterThan(before.grownAt.getTime())
    expect(after.foundAt).toEqual(before.foundAt)
    expect(after.reopened).toBe(0)
  })

  test('moves no tier, and neither does what an operator decides', async () => {
    await ringOfThree()
    const standing = () =>
      app.db.selectFrom('members').select(['id', 'tier', 'tierSince']).orderBy('id').execute()
    const [before, changes] = [
      await standing(),
      await app.db.selectFrom('rankChanges').select('id').execute(),
    ]
    await nightPasses(app)
    await operator.does(`${here}/${(await theCase()).id}/confirm-case`, { confirmNote: '輪になっている' })
    await app.drain()
    expect(await standing()).toEqual(before)
    expect(await app.db.selectFrom('rankChanges').select('id').execute()).toEqual(changes)
  })
})

describe('the queue', () => {
  test('is there for operators only, teaches when empty, and shows the severest first', async () => {
    const [member] = await accounts(app, ['会員'])
    expect((await member?.get(here))?.status).toBe(404)
    expect((await operator.get(here)).html).toContain('判断待ちの案件はありません')
    await ringOfThree()
    await payRound(app, await accounts(app, ['組の一', '組の二']), 1)
    await nightPasses(app)
    const scores = (await cases(app)).map(({ score }) => score).sort((a, b) => b - a)
    expect(scores).toHaveLength(2)
    const { html } = await operator.get(here)
    const shown = [...html.matchAll(/>(\d+)点</g)].map(([, score]) => Number(score))
    expect(shown).toEqual(scores)
    for (const name of ['輪の一', '輪の二', '輪の三', '組の一', '組の二']) expect(html).toContain(name)
    expect((await operator.get(`${here}?tab=decided`)).html).toContain('判断した案件はまだありません')
  })
})

describe('a case', () => {
  test('shows its people, its signals in words, its orders and a picture, and each look is kept', async () => {
    const ring = await ringOfThree()
    await nightPasses(app)
    const { id } = await theCase()
    await operator.get(here)
    app.statements.length = 0
    const { html, status } = await operator.get(`${here}/${id}`)
    expect(status).toBe(200)
    expect(app.statements.filter((text) => !/^(begin|commit)/.test(text))).toHaveLength(3)
    expect(html).toContain('3人の間の疑い')
    expect(html).toContain('¥300,000が支払った人のところへ戻っています')
    for (const { memberId } of ring) expect(html).toContain(`/console/people/${memberId}`)
    expect(html.match(/class="case-edge"/g)).toHaveLength(3)
    expect(html).toContain('3人と、その間の6件の発注の図')
    expect(html.match(/<tr id="order-/g)).toHaveLength(6)
    const looks = await app.db.selectFrom('auditLog').select(['deed', 'subjectId', 'actorId']).execute()
    expect(looks).toEqual([{ deed: 'view-case', subjectId: id, actorId: operator.memberId }])
    expect((await ring[0]?.get(`${here}/${id}`))?.status).toBe(404)
    expect((await operator.get(`${here}/0000000000000000`)).status).toBe(404)
  })

  test('dismissed with a reason stays dismissed, until there are new orders', async () => {
    const ring = await ringOfThree()
    await nightPasses(app)
    const { id } = await theCase()
    expect((await operator.post(`${here}/${id}/dismiss-case`, { dismissNote: ' ' })).status).toBe(422)
    await operator.does(`${here}/${id}/dismiss-case`, { dismissNote: '共同制作の精算でした' })
    expect((await operator.get(`${here}?tab=decided`)).html).toContain('問題なし')
    expect((await operator.post(`${here}/${id}/confirm-case`, { confirmNote: '不正' })).status).toBe(409)
    await payRound(app, ring.slice(0, 2), 1)
    await app.db.deleteFrom('integrityNights').execute()
    await nightPasses(app)
    const grown = await theCase()
    expect(grown.status).toBe('open')
    expect(grown.reopened).toBe(1)
    const { html } = await operator.get(`${here}/${id}`)
    expect(html).toContain('共同制作の精算でした')
    await operator.does(`${here}/${id}/dismiss-case`, { dismissNote: 'やはり精算でした' })
    await app.db.deleteFrom('integrityNights').execute()
    await nightPasses(app)
    expect((await theCase()).status).toBe('dismissed')
    const deeds = await app.db.selectFrom('auditLog').select(['deed', 'reason']).orderBy('id').execute()
    expect(deeds.filter(({ deed }) => deed === 'dismiss-case').map(({ reason }) => reason)).toEqual([
      '共同制作の精算でした',
      'やはり精算でした',
    ])
  })

  test('confirmed is told to whoever sanctions, with its people', async () => {
    await ringOfThree()
    await nightPasses(app)
    const { id } = await theCase()
    heard.length = 0
    await operator.does(`${here}/${id}/confirm-case`, { confirmNote: '同じ人物の複数アカウント' })
    expect(heard).toEqual([{ caseId: id, memberIds: await suspects(app, id) }])
    const found = await theCase()
    expect(found.status).toBe('confirmed')
    expect(found.decidedBy).toBe(operator.memberId)
    expect(found.note).toBe('同じ人物の複数アカウント')
    expect((await operator.get(`${here}/${id}`)).html).toContain('不正と確認')
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { sweepRetainers } from '../../src/modules/retainers'
import { startOf } from '../../src/platform/clock'
import { balance, payFor } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { monthOrders, offeredRetainer, retainerRow, runningRetainer, terms } from './retainers.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
})

const onDay = async (on: string): Promise<void> => {
  app.clock.set(startOf(on))
  await sweepRetainers({ db: app.db, services: app.deps, at: app.clock.now() })
}
/** Pays for every month that awaits it, so that the retainer goes on. */
const paid = async (): Promise<void> => {
  const [first] = await monthOrders(app)
  await payFor(app, client, first?.contractId ?? '')
}

describe('a retainer', () => {
  test('is offered with its first order, and runs when that is agreed', async () => {
    const path = await offeredRetainer(client, freelancer)
    expect(await retainerRow(app)).toMatchObject({ status: 'offered', title: null })
    expect((await freelancer.get(path)).html).toContain('1回目の発注が承諾されると始まります')
    const { orderId } = await retainerRow(app)
    await freelancer.does(`/orders/${orderId}/counter`, { ...terms, priceYen: '45000' })
    await client.does(`/orders/${orderId}/agree`)
    expect(await retainerRow(app)).toMatchObject({
      ...{ status: 'running', title: '店のブログ', priceYen: 45_000n, runsSince: '2026-11-23' },
      ...{ firstDueOn: '2026-12-20', secondOn: '2026-12-23', opened: 1 },
    })
    const { html } = await client.get(path)
    expect(html).toContain('12月23日')
    expect((await client.get(`/orders/${orderId}`)).html).toContain(path)
    expect((await client.get('/retainers')).html).toContain(path)
  })

  test('opens the next month on its day in Japan, once, with terms and escrow of its own', async () => {
    await runningRetainer(app, client, freelancer)
    await paid()
    app.clock.set(new Date(startOf('2026-12-23').getTime() - 1))
    await sweepRetainers({ db: app.db, services: app.deps, at: app.clock.now() })
    expect(await monthOrders(app)).toHaveLength(1)
    await onDay('2026-12-23')
    await onDay('2026-12-23')
    const [first, second, ...more] = await monthOrders(app)
    expect(more).toEqual([])
    expect(second).toMatchObject({
      ...{ title: '店のブログ（2026年12月分）', brief: '月に4本', priceYen: 40_000n, dueOn: '2027-01-20' },
      ...{ status: 'agreed', contractId: first?.contractId, clientFeeYen: first?.clientFeeYen },
    })
    await app.drain()
    expect((await client.get('/notices')).html).toContain('今月の発注が開きました')
    expect((await freelancer.get('/notices')).html).toContain('仮払いが済んでから作業を始めてください')
    expect((await client.get('/todo')).html).toContain('店のブログ（2026年12月分）')
    expect((await client.get(`/orders/${second?.id}/terms/1`)).status).toBe(200)
    await paid()
    expect(await balance(app, `escrow/${second?.id}`)).toBe(40_000n)
  })

  test('opens every month that passed while the site stood still', async () => {
    await runningRetainer(app, client, freelancer)
    await paid()
    await onDay('2027-02-24')
    expect((await monthOrders(app)).map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-20',
      '2027-02-24',
      '2027-02-24',
      '2027-03-20',
    ])
  })

  test('comes to nothing with its first order', async () => {
    await offeredRetainer(client, freelancer)
    const { orderId } = await retainerRow(app)
    await freelancer.does(`/orders/${orderId}/decline`, { reason: '' })
    expect((await retainerRow(app)).status).toBe('cancelled')
    await onDay('2026-12-23')
    expect(await monthOrders(app)).toHaveLength(1)
  })

  test('ends when a month was never paid for', async () => {
    await runningRetainer(app, client, freelancer)
    await paid()
    await onDay('2026-12-23')
    app.clock.forward({ days: 15 })
    await app.sweep()
    expect((await monthOrders(app)).map(({ status }) => status)).toEqual(['working', 'cancelled'])
    expect((await retainerRow(app)).status).toBe('ended')
    await onDay('2027-01-23')
    expect(await monthOrders(app)).toHaveLength(2)
  })

  test('keeps what was typed when the second order would open too early or too late', async () => {
    const path = `/freelancers/${freelancer.memberId}/retainer`
    const form = { ...terms, categorySlug: 'article', revisions: '2', rights: 'transfer' }
    const early = await client.post(path, { ...form, secondOn: '2026-11-23' })
    expect(early.status).toBe(422)
    expect(early.html).toContain('明日以降')
    expect(early.html).toContain('月に4本')
    expect((await client.post(path, { ...form, secondOn: '2027-01-24' })).status).toBe(422)
    expect((await client.post(path, { ...form, secondOn: '2027-01-23', dueOn: '2026-12-01' })).status).toBe(
      422,
    )
  })

  test('is added to a contract that stands, like its last order', async () => {
    await runningRetainer(app, client, freelancer)
    const [first] = await monthOrders(app)
    const path = `/contracts/${first?.contractId}/retainer`
    expect((await client.get(`/contracts/${first?.contractId}`)).html).toContain(path)
    expect((await client.get(path)).html).toContain('月に4本')
    expect((await freelancer.get(path)).status).toBe(404)
    const { to } = await client.post(path, { ...terms, secondOn: '2026-12-23' })
    expect((await client.get(to)).status).toBe(200)
    expect(await app.db.selectFrom('retainers').select('id').execute()).toHaveLength(2)
  })
})

describe('notice', () => {
  test('ends young work with the month, and the reason is owed on request', async () => {
    const path = await runningRetainer(app, client, freelancer)
    await paid()
    expect((await client.get(`${path}/give-notice`)).html).toContain('12月22日')
    await client.does(`${path}/give-notice`, { reason: '' })
    expect(await retainerRow(app)).toMatchObject({ endsOn: '2026-12-22', noticeBy: 'client' })
    const twice = await client.does(`${path}/give-notice`, { reason: '' }).catch(() => null)
    expect(twice?.html ?? '').toContain('すでに出ています')
    expect((await client.post(`${path}/ask-reason`)).status).toBe(409)
    await freelancer.does(`${path}/ask-reason`)
    expect((await freelancer.post(`${path}/ask-reason`)).status).toBe(409)
    expect((await client.get('/todo')).html).toContain('終える理由を')
    await client.does(`${path}/give-reason`, { reason: '予算の見直しのため' })
    expect((await freelancer.get(path)).html).toContain('予算の見直しのため')
    expect((await client.get('/todo')).html).not.toContain('終える理由を')
    await onDay('2026-12-22')
    expect((await retainerRow(app)).status).toBe('running')
    await onDay('2026-12-23')
    expect((await retainerRow(app)).status).toBe('ended')
    expect(await monthOrders(app)).toHaveLength(1)
    await app.drain()
    for (const person of [client, freelancer])
      expect((await person.get('/notices')).html).toContain('次の発注は開きません')
  })

  test('of long work leaves thirty days, whose months open still', async () => {
    const path = await runningRetainer(app, client, freelancer)
    for (const month of ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05']) {
      await paid()
      await onDay(`${month}-23`)
    }
    await paid()
    app.clock.forward({ days: 2 })
    const page = (await freelancer.get(path)).html
    expect(page).toContain('6か月以上続いた契約')
    await freelancer.does(`${path}/give-notice`, { reason: '転居のため' })
    expect(await retainerRow(app)).toMatchObject({ noticeOn: '2027-05-25', endsOn: '2027-07-22' })
    await onDay('2027-06-23')
    expect(await monthOrders(app)).toHaveLength(8)
    await paid()
    await onDay('2027-07-23')
    expect(await monthOrders(app)).toHaveLength(8)
    expect((await retainerRow(app)).status).toBe('ended')
    const sooner = app.db.updateTable('retainers').set({ endsOn: '2027-06-22' }).execute()
    await expect(sooner).rejects.toThrow('notice_of_long_work')
  })

  test('can be taken back by whoever gave it', async () => {
    const path = await runningRetainer(app, client, freelancer)
    await client.does(`${path}/give-notice`, { reason: '' })
    expect((await freelancer.post(`${path}/take-back`)).status).toBe(409)
    await client.does(`${path}/take-back`)
    expect(await retainerRow(app)).toMatchObject({ endsOn: null, noticeBy: null, status: 'running' })
  })
})

describe('reminders', () => {
  const told = async (words: string): Promise<number> => {
    await app.drain()
    const { html } = await freelancer.get('/notices')
    return html.split(words).length - 1
  }

  test('say once, three days ahead, that an order opens', async () => {
    await runningRetainer(app, client, freelancer)
    await paid()
    await onDay('2026-12-19')
    expect(await told('に開きます')).toBe(0)
    await onDay('2026-12-20')
    await onDay('2026-12-21')
    expect(await told('次の発注が、2026年12月23日に開きます')).toBe(1)
    expect((await client.get('/notices')).html).toContain('2026年12月23日に開きます')
    await onDay('2026-12-23')
    await paid()
    await onDay('2027-01-20')
    expect(await told('2027年1月23日に開きます')).toBe(1)
  })

  test('are silent about an order that notice has put an end to', async () => {
    const path = await runningRetainer(app, client, freelancer)
    await paid()
    await client.does(`${path}/give-notice`, { reason: '' })
    await onDay('2026-12-20')
    expect(await told('に開きます')).toBe(0)
  })

  test('name the last day of notice once work has run for half a year', async () => {
    await runningRetainer(app, client, freelancer)
    for (const month of ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04']) {
      await paid()
      await onDay(`${month}-23`)
    }
    await paid()
    expect(await told('までに予告')).toBe(0)
    // The end of 22 May makes it six months: notice of it is due on 22 April, and of the month after on 23 May.
    await onDay('2027-05-19')
    expect(await told('までに予告')).toBe(0)
    await onDay('2027-05-20')
    await onDay('2027-05-21')
    expect(await told('2027年5月23日までに予告')).toBe(1)
    expect((await client.get('/notices')).html).toContain('2027年5月23日までに予告')
  })
})

describe('the pages of retainers', () => {
  test('are there for the two parties alone, and in English too', async () => {
    const path = await runningRetainer(app, client, freelancer)
    const stranger = await misaki(app)
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`${path}/give-notice`, { reason: '' })).status).toBe(404)
    expect((await stranger.get('/retainers')).html).not.toContain('店のブログ')
  })

  test('cost five statements at most', async () => {
    const path = await runningRetainer(app, client, freelancer)
    for (const page of [path, '/retainers', `${path}/give-notice`]) {
      app.statements.length = 0
      await client.get(page)
      expect(app.statements.length, page).toBeLessThanOrEqual(5)
    }
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { issueCredential } from '../../src/modules/rank-credentials/commands/issue-credential'
import { revokeCredentials } from '../../src/modules/rank-credentials/commands/revoke-credentials'
import { checkCredential } from '../../src/modules/rank-credentials/credential-verdict'
import { revokeFallen } from '../../src/modules/rank-credentials/revoke-fallen'
import { credentialIn, verifyCredential } from '../../src/modules/rank-credentials/verify-credential'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract, tierOf } from '../support/career'
import { type Parties, working } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp()
const site = 'http://tanomi.test'
const now = (): Date => app.clock.now()
const open = (path: string) => guest(app).get(path)

let people: Parties
beforeEach(async () => {
  people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await ratedContract(app, people)
})

const rows = (person: Person = people.freelancer) =>
  app.db
    .selectFrom('rankCredentials')
    .selectAll()
    .where('memberId', '=', person.memberId)
    .orderBy('issuedAt')
    .execute()
const make = async (shows = 'profile', person = people.freelancer) => {
  const { to } = await person.post('/my/rank/credentials', { shows })
  const id = to.split('/').at(-1)
  const made = (await rows(person)).find((each) => each.id === id)
  if (!made) throw new Error(`No badge, but ${to}`)
  return { ...made, page: await person.get(to) }
}
/** As a program somewhere else would: with nothing but what the site publishes. */
const check = async (jwt: string) => {
  const { keys } = JSON.parse((await open('/.well-known/jwks.json')).html)
  const listAt = async (url: string) => (await open(url.slice(site.length))).html
  return verifyCredential(jwt, { keys, at: now(), listAt })
}
/** The freelancer breaks an order off: the completion rate falls below 90 %, and with it silver. */
const fall = async (): Promise<void> => {
  const { orderId } = await working(app, people)
  const asked = { fault: 'freelancer', rewardYen: '0', note: '体調を崩しました' }
  await people.client.does(`/orders/${orderId}/settle`, asked)
  const request = await app.db
    .selectFrom('orderRequests')
    .select('id')
    .where('orderId', '=', orderId)
    .executeTakeFirstOrThrow()
  app.statements.length = 0
  await people.freelancer.does(`/requests/${request.id}/answer`, { answer: 'accept' })
  expect(await tierOf(app, people.freelancer.memberId)).toBe('bronze')
}
const touching = (): string[] => app.statements.filter((text) => text.includes('rank_credentials'))

describe('a silver freelancer', () => {
  test('makes a badge that anybody can check with what the site publishes', async () => {
    const { page, id, jwt, tier, policy, since } = await make()
    expect([tier, policy]).toEqual(['silver', 'classic-2020'])
    expect(page.html).toContain('シルバーのオープンバッジ')
    expect(await check(jwt)).toMatchObject({
      ok: true,
      holds: true,
      status: 'good',
      url: `${site}/credentials/${id}`,
      subject: `${site}/freelancers/${people.freelancer.memberId}`,
      name: '葵',
      validFrom: since,
    })
  })

  test('shows only a pseudonym when they choose so, the same on every badge', async () => {
    const first = await make('pseudonym')
    const found = await check(first.jwt)
    expect(found).toMatchObject({ holds: true, name: null })
    const text = Buffer.from(first.jwt.split('.')[1] ?? '', 'base64url').toString()
    for (const private_ of [people.freelancer.memberId, '葵', people.freelancer.email])
      expect(text).not.toContain(private_)
    await people.freelancer.does(`/my/rank/credentials/${first.id}/revoke`)
    const second = await check((await make('pseudonym')).jwt)
    expect(found.ok && second.ok && found.subject === second.subject).toBe(true)
  })

  test('gets the same badge for a second click, and is told that there is one', async () => {
    const { id } = await make()
    expect((await make('pseudonym')).id).toBe(id)
    expect((await people.freelancer.get('/my/rank/credentials')).html).toContain(
      'いまのシルバーのバッジは作成済み',
    )
  })

  test('takes it along as a token and as JSON', async () => {
    const { id, jwt } = await make()
    const token = await open(`/credentials/${id}/badge.jwt`)
    expect(token.html).toBe(jwt)
    expect(token.headers.get('content-type')).toContain('application/vc+jwt')
    expect(token.headers.get('content-disposition')).toContain(`tanomi-silver-${id}.jwt`)
    const json = await open(`/credentials/${id}/badge.json`)
    expect(credentialIn(json.html)).toBe(jwt)
    expect(JSON.parse(json.html).type).toBe('EnvelopedVerifiableCredential')
  })

  test('withdraws it for good, and can make another', async () => {
    const { id, jwt } = await make()
    const page = await people.freelancer.does(`/my/rank/credentials/${id}/revoke`)
    expect(page.html).toContain('失効')
    expect(page.html).not.toContain('badge.jwt')
    expect(await check(jwt)).toMatchObject({ holds: false, status: 'revoked' })
    expect((await people.freelancer.post(`/my/rank/credentials/${id}/revoke`)).status).toBe(404)
    expect((await make()).id).not.toBe(id)
  })

  test('can have another made once the year is over', async () => {
    const { id, jwt, validUntil } = await make()
    const { memberId } = people.freelancer
    app.clock.set(validUntil)
    expect(await check(jwt)).toMatchObject({ holds: false, time: 'expired' })
    expect((await open(`/credentials/${id}`)).html).toContain('有効期間は2027年11月23日に終わりました')
    // Still silver: nobody has judged them since, as a career of another year would have it.
    const wanted = {
      id: newId(now()),
      memberId,
      shows: 'profile',
      lang: 'ja',
      at: now(),
      draw: () => 9,
      by: app.deps.issuer,
    } as const
    const next = await inTransaction(app.db, (tx) => issueCredential(tx, wanted))
    expect(next).toBe(wanted.id)
    expect((await open(`/credentials/${id}/state`)).html).toContain('"state":"expired"')
  })

  test('is asked to stop after ten in a day', async () => {
    for (let count = 0; count < 10; count++) {
      const { id } = await make()
      await people.freelancer.does(`/my/rank/credentials/${id}/revoke`)
    }
    const refused = await people.freelancer.post('/my/rank/credentials', { shows: 'profile' })
    expect(refused.status).toBe(429)
    expect(refused.html).toContain('1日に10個')
  })

  test('sees nobody else’s badges among the own, and a guest signs in first', async () => {
    const { id } = await make()
    const other = await aoi(app)
    expect((await other.get(`/my/rank/credentials/${id}`)).status).toBe(404)
    expect((await other.post(`/my/rank/credentials/${id}/revoke`)).status).toBe(404)
    expect((await rows())[0]?.revokedAt).toBeNull()
    expect((await open('/my/rank/credentials')).to).toBe('/sign-in?to=%2Fmy%2Frank%2Fcredentials')
  })

  test('pays two statements for each of the own pages', async () => {
    const { id } = await make()
    for (const path of ['/my/rank/credentials', `/my/rank/credentials/${id}`]) {
      await people.freelancer.get(path)
      app.statements.length = 0
      expect((await people.freelancer.get(path)).status).toBe(200)
      expect(app.statements).toHaveLength(2)
    }
  })
})

describe('somebody below silver', () => {
  test('is told what it takes, and gets none', async () => {
    const person = await regularFreelancer(app, '澪')
    const page = await person.get('/my/rank/credentials')
    expect(page.html).toContain('バッジを作れるのは、シルバーと認定ランサーです。')
    expect(page.html).not.toContain('name="shows"')
    expect((await person.post('/my/rank/credentials', { shows: 'profile' })).status).toBe(403)
    expect((await people.client.post('/my/rank/credentials', { shows: 'profile' })).status).toBe(403)
    expect(await app.db.selectFrom('rankCredentials').select('id').execute()).toEqual([])
  })
})

describe('a demotion', () => {
  test('is in the list at once, and no copy of the list lives longer than a minute', async () => {
    const { jwt, statusList } = await make()
    app.clock.forward({ days: 2 })
    const before = await open(`/credentials/status/${statusList}`)
    await fall()
    const after = await open(`/credentials/status/${statusList}`)
    expect(await check(jwt)).toMatchObject({ holds: false, status: 'revoked' })
    const [, seconds] = /^public, max-age=(\d+)$/.exec(after.headers.get('cache-control') ?? '') ?? []
    expect(Number(seconds)).toBeLessThanOrEqual(60)
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect(touching()).toHaveLength(3)
  })

  test('costs one statement, and every other change of tier none', async () => {
    await make()
    await fall()
    expect(touching()).toHaveLength(1)
    app.statements.length = 0
    const other = await regularFreelancer(app, '澪')
    await ratedContract(app, { ...people, freelancer: other })
    expect(await tierOf(app, other.memberId)).toBe('silver')
    expect(touching()).toEqual([])
  })

  test('from certified to silver ends the certified badge alone', async () => {
    const silver = await make()
    await app.sweep()
    expect(await tierOf(app, people.freelancer.memberId)).toBe('certified')
    app.clock.forward({ minutes: 1 })
    const certified = await make()
    expect(certified.tier).toBe('certified')
    const fell = {
      memberId: people.freelancer.memberId,
      fromTier: 'certified',
      toTier: 'silver',
      at: now(),
    } as const
    await inTransaction(app.db, (tx) => revokeFallen(tx, fell))
    expect(await check(certified.jwt)).toMatchObject({ status: 'revoked' })
    expect(await check(silver.jwt)).toMatchObject({ holds: true, status: 'good' })
  })

  test('is not undone when the tier comes back: that brings a new badge', async () => {
    const { id, jwt, since } = await make()
    await fall()
    const revokedAt = (await rows())[0]?.revokedAt
    app.clock.forward({ days: 1 })
    for (let count = 0; count < 9; count++) await ratedContract(app, people)
    expect(await tierOf(app, people.freelancer.memberId)).toBe('silver')
    expect(await check(jwt)).toMatchObject({ holds: false, status: 'revoked' })
    const next = await make()
    expect(next.id).not.toBe(id)
    expect(next.since > since).toBe(true)
    expect(await check(next.jwt)).toMatchObject({ holds: true })
    expect((await rows())[0]?.revokedAt).toEqual(revokedAt)
  })

  test('is shown with its day, by the server and to programs', async () => {
    const { id, jwt } = await make()
    app.clock.set(new Date('2026-11-25T10:00:00+09:00'))
    await fall()
    const page = await open(`/credentials/${id}`)
    expect(page.html).toContain('このバッジは2026年11月25日に失効しました')
    const sent = await guest(app).post('/ranks/verify', { text: jwt })
    expect(sent.html).toContain('2026年11月25日に失効したオープンバッジです')
    const { revokedAt, state } = JSON.parse((await open(`/credentials/${id}/state`)).html)
    expect([state, new Date(revokedAt)]).toEqual(['revoked', now()])
  })
})

describe('the end of a membership', () => {
  test('revokes everything, once and for good', async () => {
    const { jwt } = await make()
    const { memberId } = people.freelancer
    const end = () =>
      inTransaction(app.db, (tx) => revokeCredentials(tx, { memberId, because: 'closed', at: now() }))
    expect([await end(), await end()]).toEqual([1, 0])
    expect(await check(jwt)).toMatchObject({ holds: false, status: 'revoked' })
  })

  test.each([
    { revokedAt: null, revokedBecause: null },
    { revokedAt: new Date('2027-01-01T00:00:00Z') },
    { tier: 'certified' as const },
  ])('is never taken back, dated anew or rewritten: %j', async (change) => {
    const { id } = await make()
    await people.freelancer.does(`/my/rank/credentials/${id}/revoke`)
    const rewrite = app.db.updateTable('rankCredentials').set(change)
    await expect(rewrite.execute()).rejects.toThrow('can be revoked once')
  })

  test('is no way to change a badge besides', async () => {
    await make()
    const change = app.db
      .updateTable('rankCredentials')
      .set({ tier: 'certified', revokedAt: now(), revokedBecause: 'closed' })
    await expect(change.execute()).rejects.toThrow('otherwise never changed')
  })
})

test('the words of a verdict fit what the site shows', async () => {
  const { jwt } = await make()
  const keys = app.deps.keys.signing.published
  const listAt = async (url: string) => (await open(url.slice(site.length))).html
  const verdict = await checkCredential(jwt, { keys, at: now(), listAt, revokedAt: async () => null }, 'ja')
  const page = await guest(app).post('/ranks/verify', { file: new File([jwt], 'badge.jwt') })
  expect(page.html).toContain(verdict.title)
  expect(verdict.title).toBe('「シルバー」のオープンバッジとして有効です')
  for (const { text } of verdict.checks) expect(page.html).toContain(text)
})

import { SignJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { keyPath } from '../../src/modules/rank-receipts/jws'
import { badgeValidator } from '../support/badge-validator'
import { ratedContract, tierOf } from '../support/career'
import { type Parties, working } from '../support/orders'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
const site = 'http://tanomi.test'
const open = (path: string) => guest(app).get(path)
const validator = () => badgeValidator(app)

let people: Parties
beforeEach(async () => {
  people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await ratedContract(app, people)
})

/** Made by its holder, and fetched by the address that the holder hands on. */
const badge = async (shows = 'profile'): Promise<{ jwt: string; id: string }> => {
  const { to } = await people.freelancer.post('/my/rank/credentials', { shows })
  const id = to.split('/').at(-1) ?? ''
  return { id, jwt: (await open(`/credentials/${id}/badge.jwt`)).html }
}

/** The freelancer breaks an order off, in two clicks of two people; with it goes the completion rate, and silver. */
const askToBreakOff = async (): Promise<() => Promise<void>> => {
  const { orderId } = await working(app, people)
  const asked = { fault: 'freelancer', rewardYen: '0', note: '体調を崩しました' }
  await people.client.does(`/orders/${orderId}/settle`, asked)
  const request = await app.db
    .selectFrom('orderRequests')
    .select('id')
    .where('orderId', '=', orderId)
    .executeTakeFirstOrThrow()
  return async () => {
    await people.freelancer.does(`/requests/${request.id}/answer`, { answer: 'accept' })
    expect(await tierOf(app, people.freelancer.memberId)).toBe('bronze')
  }
}

describe('a validator of others, which knows this site by HTTP alone', () => {
  test('takes a badge, with the name or without', async () => {
    const { jwt, id } = await badge()
    expect(await validator().check(jwt)).toBe('good')
    await people.freelancer.does(`/my/rank/credentials/${id}/revoke`)
    expect(await validator().check((await badge('pseudonym')).jwt)).toBe('good')
  })

  test('hears of a demotion within a minute, however it keeps what it fetched', async () => {
    const { jwt } = await badge()
    const demote = await askToBreakOff()
    const keeping = validator()
    expect(await keeping.check(jwt)).toBe('good')
    app.clock.forward({ seconds: 1 })
    await demote()
    const demotedAt = app.clock.now().getTime()
    // Somebody who asks only now hears it at once; who asked a moment ago may keep the answer for half a minute.
    expect(await validator().check(jwt)).toBe('revoked')
    app.clock.forward({ seconds: 28 })
    expect(await keeping.check(jwt)).toBe('good')
    app.clock.forward({ seconds: 1 })
    expect(await keeping.check(jwt)).toBe('revoked')
    expect(app.clock.now().getTime() - demotedAt).toBeLessThan(60_000)
    expect(keeping.asked.filter((url) => url.includes('/credentials/status/'))).toHaveLength(2)
    expect((await guest(app).post('/ranks/verify', { text: jwt })).html).toContain(
      '失効したオープンバッジです',
    )
  })

  test('still hears "revoked" when the tier has come back, and takes the new badge', async () => {
    const { jwt } = await badge()
    await (await askToBreakOff())()
    app.clock.forward({ days: 1 })
    for (let count = 0; count < 9; count++) await ratedContract(app, people)
    expect(await validator().check(jwt)).toBe('revoked')
    expect(await validator().check((await badge()).jwt)).toBe('good')
  })

  test('refuses a badge that is signed by a key of somebody else, or changed', async () => {
    const { jwt } = await badge()
    const [header = '', text = '', signature = ''] = jwt.split('.')
    const raised = JSON.parse(Buffer.from(text, 'base64url').toString())
    raised.credentialSubject.achievement.name = '認定ランサー'
    const forged = `${header}.${Buffer.from(JSON.stringify(raised)).toString('base64url')}.${signature}`
    await expect(validator().check(forged)).rejects.toThrow('signature verification failed')
  })
})

describe('the keys of the site', () => {
  const said = async (path: string) => JSON.parse((await open(path)).html)

  test('are both published: in one list, each at its own address, and in the document of the issuer', async () => {
    const { EdDSA, ES256 } = app.deps.keys.signing
    const { keys } = await said('/.well-known/jwks.json')
    const issuer = await said('/issuer')
    for (const { kid, alg } of [EdDSA, ES256]) {
      const key = await said(keyPath(kid))
      expect(key).toMatchObject({ kid, alg, use: 'sig' })
      expect(key).not.toHaveProperty('d')
      expect(keys).toContainEqual(key)
      expect(issuer.assertionMethod).toContain(site + keyPath(kid))
      expect(issuer.verificationMethod).toContainEqual(expect.objectContaining({ publicKeyJwk: key }))
    }
    expect(keys.map(({ kty }: { kty: string }) => kty).sort()).toEqual(['EC', 'OKP'])
  })

  test('sign receipts by Ed25519, and badges and their list by ES256', async () => {
    const algOf = (jws: string): string =>
      JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()).alg
    const { jwt } = await badge()
    const receipt = await app.db.selectFrom('rankReceipts').select('jws').executeTakeFirstOrThrow()
    const list = (await open('/credentials/status/1')).html
    expect([jwt, list, receipt.jws].map(algOf)).toEqual(['ES256', 'ES256', 'EdDSA'])
  })
})

test('a badge from when Ed25519 signed them is still checked on the site, and so is its revocation', async () => {
  const { jwt, id } = await badge()
  const { alg, kid, key } = app.deps.keys.signing.EdDSA
  const payload = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
  const header = { alg, kid: site + keyPath(kid), typ: 'vc+jwt' }
  const old = await new SignJWT(payload).setProtectedHeader(header).sign(key)
  const verdict = async () => (await guest(app).post('/ranks/verify', { text: old })).html
  expect(await verdict()).toContain('「シルバー」のオープンバッジとして有効です')
  await people.freelancer.does(`/my/rank/credentials/${id}/revoke`)
  expect(await verdict()).toContain('失効したオープンバッジです')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { makeSigningKeys, type PublicKey } from '../../platform/signing'
import { receiptFile } from '../rank-receipts/receipt'
import type { Issuer } from '../rank-receipts/services'
import { sign, signToken } from '../rank-receipts/sign'
import { policyInForce } from '../ranks/calendar/in-force'
import { makeCredential } from './credential'
import { checkCredential } from './credential-verdict'
import { makeStatusList } from './status-list'
import { credentialIn, enveloped, type ListedState, verifyCredential } from './verify-credential'

const site = 'https://tanomi.test'
const by: Issuer = { site, keys: makeSigningKeys(), secret: 'secret' }
const at = new Date('2026-11-23T12:34:56+09:00')
const hour = 3_600_000
const later = (hours: number): Date => new Date(at.getTime() + hours * hour)
const badge = makeCredential({
  id: 'b1',
  site,
  subject: { id: `${site}/freelancers/aoi`, name: '葵' },
  tier: 'silver',
  policy: policyInForce(at),
  narrative: 'x',
  lang: 'ja',
  since: later(-100),
  validUntil: later(100),
  place: { list: 1, index: 77 },
})

interface VerifyCase {
  list?: string | null
  on?: Date
  keys?: readonly PublicKey[]
}
const against = ({ list = null, on = at, keys = by.keys.published }: VerifyCase) => ({
  keys,
  at: on,
  listAt: async () => list,
})
const check = async (jwt: string, asked: VerifyCase = {}) => {
  const found = await verifyCredential(jwt, against(asked))
  if (!found.ok) throw new Error(found.message)
  return found
}
const listOf = async (places: readonly number[], more: object = {}, signer = by): Promise<string> =>
  signToken(
    signer,
    { ...(await makeStatusList({ site, list: 1, places, lastRevokedAt: null }, at)), ...more },
    'list',
  )

let jwt: string
let clean: string
beforeAll(async () => {
  jwt = await signToken(by, badge)
  clean = await listOf([])
})

describe('a badge that is looked at', () => {
  test('holds when its place in the list is 0', async () => {
    const found = await check(jwt, { list: clean })
    expect(found).toMatchObject({
      holds: true,
      signature: 'good',
      claims: true,
      time: 'current',
      status: 'good',
    })
    expect(found).toMatchObject({ achievement: 'シルバー', name: '葵', url: `${site}/credentials/b1` })
  })

  test('is revoked when its own place is 1, and not by its neighbours', async () => {
    expect(await check(jwt, { list: await listOf([77]) })).toMatchObject({ holds: false, status: 'revoked' })
    expect(await check(jwt, { list: await listOf([76, 78, 0, 131_071]) })).toMatchObject({ holds: true })
  })

  test('is over at its last second, and not valid before its first', async () => {
    const times = [later(-101), later(-100), later(99.999), later(100)]
    const found = await Promise.all(times.map((on) => check(jwt, { on })))
    expect(found.map(({ time }) => time)).toEqual(['not-yet', 'current', 'current', 'expired'])
    expect(found.map(({ holds }) => holds)).toEqual([false, true, true, false])
  })

  test('without a network holds, and says that revocation was not checked', async () => {
    expect(await check(jwt)).toMatchObject({ holds: true, status: 'unchecked' })
    const offline = {
      ...against({}),
      listAt: () => Promise.reject(new Error('offline')),
      revokedAt: async () => null,
    }
    const verdict = await checkCredential(jwt, offline, 'ja')
    expect(verdict.title).toContain('失効は確かめていません')
    expect(verdict.checks.map(({ holds }) => holds)).toEqual([true, true, true, null])
    expect((await checkCredential(jwt, offline, 'en')).title).toContain('revocation was not checked')
  })

  test('is found in JSON as well as bare', async () => {
    expect(credentialIn(` ${jwt}\n`)).toBe(jwt)
    expect(credentialIn(JSON.stringify(enveloped(jwt), null, 2))).toBe(jwt)
    for (const text of [
      '',
      '{}',
      '[]',
      'a.b',
      '{"id":"data:text/plain,a.b.c"}',
      '{"jws":"a..b","receipt":{}}',
    ])
      expect(credentialIn(text)).toBeNull()
  })

  test('gives a verdict with the day, where the day is known', async () => {
    const list = await listOf([77])
    const known = { ...against({ list }), revokedAt: async () => new Date('2026-11-20T15:00:00Z') }
    expect(await checkCredential(jwt, known, 'ja')).toMatchObject({
      holds: false,
      title: '2026年11月21日に失効したオープンバッジです',
    })
    const unknown = { ...known, revokedAt: () => Promise.reject(new Error('offline')) }
    expect((await checkCredential(jwt, unknown, 'en')).title).toBe('This badge has been revoked')
    const over = { ...against({ on: later(200) }), revokedAt: async () => null }
    expect((await checkCredential(jwt, over, 'ja')).title).toContain('2026年11月27日に終わったオープンバッジ')
  })
})

describe('a forger of badges', () => {
  test('cannot change a letter of header or signature, nor any of the text', async () => {
    const [header = '', text = ''] = jwt.split('.')
    for (let place = 0; place < jwt.length; place++) {
      const isText = place > header.length && place < header.length + text.length
      if (jwt[place] === '.' || (isText && place % 11 !== 0)) continue
      const forged = `${jwt.slice(0, place)}${jwt[place] === 'A' ? 'B' : 'A'}${jwt.slice(place + 1)}`
      const found = await verifyCredential(forged, against({ list: clean }))
      expect(found.ok && found.holds, `${place}`).toBe(false)
    }
  })

  test('who raises the tier is told that the signature does not fit', async () => {
    const [header, text = '', signature] = jwt.split('.')
    const raised = Buffer.from(text, 'base64url').toString().replaceAll('シルバー', '認定ランサー')
    const forged = `${header}.${Buffer.from(raised).toString('base64url')}.${signature}`
    expect(await check(forged)).toMatchObject({
      holds: false,
      signature: 'broken',
      achievement: '認定ランサー',
    })
    const verdict = await checkCredential(forged, { ...against({}), revokedAt: async () => null }, 'ja')
    expect(verdict.title).toBe('このオープンバッジは正しくありません')
  })

  test('with a key of their own is a stranger, and nobody is asked for a list', async () => {
    const own = await signToken({ ...by, keys: makeSigningKeys() }, badge)
    const asked: string[] = []
    const curious = { ...against({}), listAt: async (url: string) => String(asked.push(url)) }
    expect(await verifyCredential(own, curious)).toMatchObject({ holds: false, signature: 'unknown-key' })
    expect(asked).toEqual([])
  })

  test('cannot pass off a receipt or a status list as a badge', async () => {
    const receipt = await sign(by.keys, JSON.stringify(badge))
    const [header, , signature] = receipt.split('.')
    const whole = `${header}.${Buffer.from(JSON.stringify(badge)).toString('base64url')}.${signature}`
    for (const other of [whole, clean, receiptFile('{}', receipt), 'a.b.c', ''])
      expect(await verifyCredential(other, against({}))).toMatchObject({ ok: false })
  })

  test('cannot make the token say one thing and the credential another', async () => {
    const { iss, nbf, exp } = badge
    const lies = [
      { iss: 'https://other.test/issuer' },
      { jti: `${badge.jti}x` },
      { sub: `${site}/freelancers/ken` },
      { nbf: nbf - 1 },
      { exp: exp + 1 },
      { validUntil: '2036-01-01T00:00:00Z' },
      { issuer: { id: `${iss}s` } },
    ]
    for (const lie of lies) {
      const found = await check(await signToken(by, { ...badge, ...lie } as never), { list: clean })
      expect(found, JSON.stringify(lie)).toMatchObject({ holds: false, signature: 'good', claims: false })
    }
    const elsewhere = await signToken({ ...by, site: 'https://other.test' }, badge)
    expect(await check(elsewhere)).toMatchObject({ holds: false, claims: false })
  })
})

describe('a status list', () => {
  const stateWith = async (list: string, on = at): Promise<ListedState> =>
    (await check(jwt, { list, on })).status

  test('that is foreign, forged, for another purpose or unreadable says nothing', async () => {
    const subject = (await makeStatusList({ site, list: 1, places: [], lastRevokedAt: null }, at))
      .credentialSubject
    const lists = [
      await listOf([], { id: `${site}/credentials/status/2`, jti: `${site}/credentials/status/2` }),
      await listOf([], {}, { ...by, keys: makeSigningKeys() }),
      await listOf([], { credentialSubject: { ...subject, statusPurpose: 'message' } }),
      await listOf([], { credentialSubject: { ...subject, encodedList: 'uAAAA' } }),
      await listOf([], { type: ['VerifiableCredential'] }),
      `${clean.slice(0, -3)}AAA`,
      jwt,
      '<html>',
      '',
    ]
    for (const list of lists)
      expect(await check(jwt, { list })).toMatchObject({ holds: false, status: 'unreadable' })
  })

  test('that somebody kept for a day says nothing any more', async () => {
    expect(await stateWith(clean, later(23))).toBe('good')
    expect(await stateWith(clean, later(25))).toBe('unreadable')
  })

  test('of a clock a little ahead of the reader’s is read', async () => {
    const fresh = await signToken(
      by,
      await makeStatusList({ site, list: 1, places: [77], lastRevokedAt: at }, at),
    )
    expect(await stateWith(fresh, new Date(at.getTime() - 120_000))).toBe('revoked')
  })
})

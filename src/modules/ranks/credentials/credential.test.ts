import { importJWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeSigningKeys } from '../../../platform/signing'
import { policyCalled } from '../calendar/in-force'
import { signToken } from '../receipts/sign'
import { makeCredential, stateOf } from './credential'
import { criteriaText } from './criteria'
import { pseudonym } from './pseudonym'

const site = 'https://tanomi.test'
const keys = makeSigningKeys()
const policy = policyCalled('classic-2020')
if (!policy) throw new Error('no rule')
const about = {
  id: 'b1',
  site,
  tier: 'silver',
  policy,
  narrative: criteriaText({ policy, tier: 'silver', site }, 'ja'),
  lang: 'ja',
  since: new Date('2026-03-01T09:30:00.512+09:00'),
  validUntil: new Date('2027-11-23T12:00:00.9+09:00'),
  place: { list: 2, index: 77 },
} as const
const named = makeCredential({ ...about, subject: { id: `${site}/freelancers/aoi`, name: '葵' } })
const unnamed = makeCredential({ ...about, subject: { id: pseudonym('secret', 'aoi'), name: null } })

const isUri = (text: unknown): boolean =>
  typeof text === 'string' && /^(https:\/\/|urn:uuid:|data:)\S+$/.test(text)
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

describe('an Open Badges 3.0 credential', () => {
  test('has every field that its JSON schema and the data model 2.0 require', () => {
    for (const badge of [named, unnamed]) {
      expect(badge['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2')
      expect(badge['@context'][1]).toMatch(
        /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.\d\.json$/,
      )
      expect(badge.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
      expect([badge.id, badge.issuer.id, badge.credentialSubject.id].every(isUri)).toBe(true)
      expect(badge.name).toBe('Tanomi シルバー')
      expect(badge.issuer.type).toContain('Profile')
      expect(badge.validFrom).toMatch(stamp)
      expect(badge.validUntil).toMatch(stamp)
      expect(badge.credentialSubject.type).toContain('AchievementSubject')
    }
  })

  test('names the achievement, its criteria and its emblem', () => {
    const { achievement } = named.credentialSubject
    expect(achievement.type).toContain('Achievement')
    expect([achievement.id, achievement.criteria.id, achievement.image.id].every(isUri)).toBe(true)
    expect(achievement.name).toBe('シルバー')
    expect(achievement.description).not.toBe('')
    expect(achievement.criteria.narrative).toContain(`${site}/ranks/rules/classic-2020#silver`)
    expect(achievement.criteria.narrative).toContain('- 平均評価 4.8点以上（過去1年）')
    expect(achievement.image.type).toBe('Image')
    const [, picture = ''] = achievement.image.id.split('base64,')
    expect(Buffer.from(picture, 'base64').toString()).toMatch(/^<svg [\s\S]*銀<\/text><\/svg>$/)
  })

  test('says where its state can be asked', () => {
    expect(named.credentialStatus).toEqual({
      id: `${site}/credentials/status/2#77`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '77',
      statusListCredential: `${site}/credentials/status/2`,
    })
  })

  test('repeats itself in the claims of the token, to the second', () => {
    const { iss, jti, sub, nbf, exp } = named
    expect([iss, jti, sub]).toEqual([named.issuer.id, named.id, named.credentialSubject.id])
    expect([nbf, exp].map((s) => `${new Date(s * 1000).toISOString().slice(0, 19)}Z`)).toEqual([
      named.validFrom,
      named.validUntil,
    ])
  })

  test('carries the name that its holder chose to show, or none', () => {
    const { identifier } = named.credentialSubject as { identifier?: unknown }
    expect(identifier).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: '葵', identityType: 'name' },
    ])
    expect(JSON.stringify(unnamed)).not.toMatch(/葵|aoi|identifier/)
  })

  test('is a JWT that a library of others accepts with the published key', async () => {
    const jwt = await signToken({ site, keys, secret: '' }, named)
    const key = await importJWK({ ...keys.published[0] }, 'EdDSA')
    const { payload, protectedHeader } = await jwtVerify(jwt, key, {
      issuer: `${site}/issuer`,
      subject: `${site}/freelancers/aoi`,
      typ: 'vc+jwt',
      currentDate: about.since,
    })
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: `${site}/issuer/keys/${keys.kid}`, typ: 'vc+jwt' })
    expect(payload).toEqual(named)
  })
})

describe('a pseudonym', () => {
  test('is the same for one person and another for everybody else', () => {
    const made = pseudonym('secret', 'aoi')
    expect(made).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(pseudonym('secret', 'aoi')).toBe(made)
    expect(new Set([made, pseudonym('secret', 'ken'), pseudonym('other', 'aoi')]).size).toBe(3)
  })
})

describe('the state of a badge', () => {
  const { validUntil } = about
  const before = new Date(validUntil.getTime() - 1)

  test('is valid up to its date, and not at it', () => {
    expect(stateOf({ revokedAt: null, validUntil }, before)).toBe('valid')
    expect(stateOf({ revokedAt: null, validUntil }, validUntil)).toBe('expired')
  })

  test('is revoked from its revocation on, unless its date came first', () => {
    expect(stateOf({ revokedAt: before, validUntil }, before)).toBe('revoked')
    expect(stateOf({ revokedAt: before, validUntil }, validUntil)).toBe('revoked')
    expect(stateOf({ revokedAt: validUntil, validUntil }, validUntil)).toBe('expired')
  })
})

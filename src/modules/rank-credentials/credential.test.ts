import { importJWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { headerFaults, openBadgeFaults } from '../../../test/support/open-badge-faults'
import { makeSigningKeys } from '../../platform/signing'
import { signToken } from '../rank-receipts/sign'
import { policyCalled } from '../ranks/calendar/in-force'
import { makeCredential, pseudonym, stateOf } from './credential'
import { criteriaText } from './criteria'

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

type Deep = Record<string, unknown>
const bagOf = (value: unknown): Deep => JSON.parse(JSON.stringify(value))
const isUri = (text: unknown): boolean =>
  typeof text === 'string' && /^(https:\/\/|urn:uuid:|data:)\S+$/.test(text)

/** A copy without the property at the end of a path, or with another value there. */
const changed = (path: string, value?: unknown): Deep => {
  const copy = bagOf(named)
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const inner = steps.reduce<Deep>((bag, step) => bag[step] as Deep, copy)
  if (value === undefined) delete inner[last]
  else inner[last] = value
  return copy
}

describe('an Open Badges 3.0 credential', () => {
  test('has nothing that the specification does not allow, and lacks nothing', () => {
    for (const badge of [named, unnamed]) expect(openBadgeFaults(bagOf(badge))).toEqual([])
    expect(named.name).toBe('Tanomi シルバー')
    expect(named.issuer).toMatchObject({ id: `${site}/issuer`, type: ['Profile'], url: site })
  })

  test.each([
    ...['@context', 'id', 'type', 'issuer', 'issuer.name', 'validFrom', 'credentialSubject.achievement'],
    ...[
      'credentialSubject.type',
      'credentialSubject.achievement.criteria',
      'credentialSubject.achievement.name',
    ],
    ...[
      'credentialSubject.identifier.0.hashed',
      'credentialStatus.statusPurpose',
      'iss',
      'sub',
      'nbf',
      'exp',
    ],
  ])('without %s would be noticed', (path) => {
    expect(openBadgeFaults(changed(path))).not.toEqual([])
  })

  test.each([
    ['@context', [...named['@context']].reverse()],
    ['issuanceDate', '2026-03-01T00:00:00Z'],
    ['credentialStatus.statusListIndex', 77],
    ['credentialSubject.achievement.points', 3],
    ['validFrom', '2026-03-01'],
    ['jti', `${named.jti}x`],
  ])('with another %s would be noticed', (path, value) => {
    expect(openBadgeFaults(changed(path, value))).not.toEqual([])
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

  test('is a JWT that a library of others accepts with the published key, reading RS256 and ES256 alone', async () => {
    const jwt = await signToken({ site, keys, secret: '' }, named)
    const published = keys.published.find(({ kid }) => kid === keys.ES256.kid)
    const { payload, protectedHeader } = await jwtVerify(jwt, await importJWK({ ...published }), {
      algorithms: ['RS256', 'ES256'],
      issuer: `${site}/issuer`,
      subject: `${site}/freelancers/aoi`,
      currentDate: about.since,
    })
    expect(protectedHeader).toEqual({
      alg: 'ES256',
      kid: `${site}/issuer/keys/${keys.ES256.kid}`,
      typ: 'JWT',
    })
    expect(headerFaults({ ...protectedHeader })).toEqual([])
    expect(payload).toEqual(named)
  })
})

test('a header of another shape is noticed', () => {
  const header = { alg: 'ES256', kid: `${site}/issuer/keys/x`, typ: 'JWT' }
  for (const more of [{ alg: 'EdDSA' }, { typ: 'vc+jwt' }, { kid: 'x' }, { crit: ['b64'] }])
    expect(headerFaults({ ...header, ...more })).toHaveLength(1)
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

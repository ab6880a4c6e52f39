import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { classic2020 } from '../engine/policy/policies/built-in'
import { makeCredential } from '../modules/rank-credentials/credential'
import { makeStatusList } from '../modules/rank-credentials/status-list'
import { enveloped } from '../modules/rank-credentials/verify-credential'
import { signToken } from '../modules/rank-receipts/sign'
import { makeSigningKeys } from '../platform/signing'
import { run } from './rank'

describe('rank verify, of a badge', () => {
  const site = 'https://tanomi.test'
  const by = { site, keys: makeSigningKeys(), secret: '' }
  const day = 86_400_000
  let dir: string
  let said: string
  let asked: string[]
  let served: Record<string, string>
  const write = (name: string, text: string): string => {
    const file = path.join(dir, name)
    fs.writeFileSync(file, text)
    return file
  }
  const badge = (validUntil = new Date(Date.now() + day)): Promise<string> =>
    signToken(
      by,
      makeCredential({
        id: 'b1',
        site,
        subject: { id: `${site}/freelancers/aoi`, name: '葵' },
        tier: 'silver',
        policy: classic2020,
        narrative: 'x',
        lang: 'en',
        since: new Date(Date.now() - 2 * day),
        validUntil,
        place: { list: 1, index: 77 },
      }),
    )
  const list = async (places: number[]): Promise<string> =>
    signToken(by, await makeStatusList({ site, list: 1, places, lastRevokedAt: null }, new Date()), 'list')
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-badge-'))
    said = ''
    asked = []
    served = { '/.well-known/jwks.json': JSON.stringify({ keys: by.keys.published }) }
    const hear = (text: unknown): boolean => {
      said += text
      return true
    }
    vi.spyOn(process.stdout, 'write').mockImplementation(hear)
    vi.spyOn(process.stderr, 'write').mockImplementation(hear)
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url)
      const text = served[new URL(url).pathname]
      return text === undefined ? new Response('', { status: 404 }) : new Response(text)
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    fs.rmSync(dir, { recursive: true, force: true })
  })

  test('asks nobody without a site, and says what was therefore not checked', async () => {
    const keys = write('jwks.json', JSON.stringify({ keys: by.keys.published }))
    expect(await run(['verify', write('b.jwt', await badge()), '--keys', keys])).toBe(0)
    expect(said).toContain('A genuine badge (Silver), but revocation was not checked')
    expect(said).toContain('?    Revocation was not checked')
    expect(asked).toEqual([])
  })

  test('asks the site that is named for its keys and its list', async () => {
    served['/credentials/status/1'] = await list([76])
    const file = write('b.json', JSON.stringify(enveloped(await badge())))
    expect(await run(['verify', file, '--site', 'https://mirror.test/'])).toBe(0)
    expect(said).toContain('A valid badge: Silver')
    expect(asked).toEqual([
      'https://mirror.test/.well-known/jwks.json',
      'https://mirror.test/credentials/status/1',
    ])
  })

  test('answers 1 for a revoked, an expired and a forged one', async () => {
    served['/credentials/status/1'] = await list([77])
    const verify = async (jwt: string) => run(['verify', write('b.jwt', jwt), '--site', site])
    const good = await badge()
    expect(await verify(good)).toBe(1)
    expect(said).toContain('This badge has been revoked')
    expect(await verify(await badge(new Date(Date.now() - day)))).toBe(1)
    expect(await verify(`${good.slice(0, -4)}AAAA`)).toBe(1)
    expect(said).toContain('NOT  The signature does not fit')
  })

  test('takes a badge from when Ed25519 signed them, and keys of kinds that it does not know', async () => {
    const [, text = ''] = (await badge()).split('.')
    const { alg, kid, key } = by.keys.EdDSA
    const payload = JSON.parse(Buffer.from(text, 'base64url').toString())
    const header = { alg, kid: `${site}/issuer/keys/${kid}`, typ: 'vc+jwt' }
    const old = await new SignJWT(payload).setProtectedHeader(header).sign(key)
    const rsa = { kty: 'RSA', kid: 'r', n: 'AQAB', e: 'AQAB' }
    const keys = write('jwks.json', JSON.stringify({ keys: [rsa, null, ...by.keys.published] }))
    expect(await run(['verify', write('old.jwt', old), '--keys', keys])).toBe(0)
    const only = write('rsa.json', JSON.stringify({ keys: [rsa] }))
    expect(await run(['verify', write('old.jwt', old), '--keys', only])).toBe(2)
  })

  test('answers 2 for no badge, no site and a flag that is unknown', async () => {
    const file = write('b.jwt', 'a.b.c')
    expect(await run(['verify', file, '--site', site])).toBe(2)
    expect(await run(['verify', file, '--site', 'ftp://x'])).toBe(2)
    expect(await run(['verify', file, '--site'])).toBe(2)
    expect(await run(['verify', file, '--sites', site])).toBe(2)
    served = {}
    expect(await run(['verify', file, '--site', site])).toBe(2)
    expect(said).toContain('There are no public keys')
  })
})

import { createHmac, sign as signRaw } from 'node:crypto'
import { CompactSign, exportJWK, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeSigningKeys, type Signer } from '../../platform/signing'
import { checkSignature, keyPath, readToken } from './jws'
import { sign, signToken } from './sign'

const site = 'https://tanomi.test'
const keys = makeSigningKeys()
const by = { site, keys, secret: '' }
const says = { iss: `${site}/issuer`, jti: 'b1' }
const base64url = (data: string | Buffer): string => Buffer.from(data).toString('base64url')
const addressOf = (kid: string): string => `${site}${keyPath(kid)}`

/** A token with any header, signed by whatever `over` makes of it. */
const forged = (header: object, over: (signed: string) => Buffer): string => {
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(says))}`
  return `${signed}.${over(signed).toString('base64url')}`
}
const byEcdsa = (signed: string): Buffer =>
  signRaw('sha256', Buffer.from(signed), { key: keys.ES256.key, dsaEncoding: 'ieee-p1363' })
const byEd25519 = (signed: string): Buffer => signRaw(null, Buffer.from(signed), keys.EdDSA.key)
const stateOf = async (jwt: string): Promise<string> =>
  (await readToken(jwt, keys.published))?.signature ?? 'none'

describe('a token', () => {
  test('is signed by the P-256 key, and good', async () => {
    const token = await readToken(await signToken(by, says), keys.published)
    expect(token).toEqual({ payload: says, keyUrl: addressOf(keys.ES256.kid), signature: 'good' })
  })

  test('of a badge says JWT, as Open Badges asks, and of a list vc+jwt, as VC-JOSE-COSE does', async () => {
    const typeOf = async (of: 'badge' | 'list'): Promise<string> => {
      const [header = ''] = (await signToken(by, says, of)).split('.')
      return JSON.parse(Buffer.from(header, 'base64url').toString()).typ
    }
    expect([await typeOf('badge'), await typeOf('list')]).toEqual(['JWT', 'vc+jwt'])
  })

  test('from when badges were signed by Ed25519 is still good', async () => {
    const { alg, kid, key } = keys.EdDSA
    const old = new SignJWT(says).setProtectedHeader({ alg, kid: addressOf(kid), typ: 'vc+jwt' })
    expect(await stateOf(await old.sign(key))).toBe('good')
  })

  test('of a key that was replaced is good as long as that is published', async () => {
    const jwt = await signToken(by, says)
    const next = makeSigningKeys(keys.published)
    expect((await readToken(jwt, next.published))?.signature).toBe('good')
    expect((await readToken(jwt, makeSigningKeys().published))?.signature).toBe('unknown-key')
  })
})

describe('somebody who makes one algorithm pass for another', () => {
  const named = (signer: Signer, alg: string) => ({ alg, kid: addressOf(signer.kid), typ: 'JWT' })

  test('is refused when the header names the algorithm of the other kind of key', async () => {
    expect(await stateOf(forged(named(keys.ES256, 'ES256'), byEcdsa))).toBe('good')
    expect(await stateOf(forged(named(keys.EdDSA, 'EdDSA'), byEd25519))).toBe('good')
    for (const over of [byEcdsa, byEd25519]) {
      expect(await stateOf(forged(named(keys.ES256, 'EdDSA'), over))).toBe('broken')
      expect(await stateOf(forged(named(keys.EdDSA, 'ES256'), over))).toBe('broken')
    }
  })

  test('is refused when one key signs in the name of the other', async () => {
    expect(await stateOf(forged(named(keys.ES256, 'ES256'), byEd25519))).toBe('broken')
    expect(await stateOf(forged(named(keys.EdDSA, 'EdDSA'), byEcdsa))).toBe('broken')
  })

  test('is refused with no signature, or one keyed by what everybody knows', async () => {
    const jwk = JSON.stringify(keys.published[1])
    const der = keys.ES256.key.export({ type: 'pkcs8', format: 'der' })
    for (const alg of ['none', 'None', 'NONE', ''])
      expect(await stateOf(forged(named(keys.ES256, alg), () => Buffer.alloc(0)))).toBe('none')
    expect(await stateOf(forged(named(keys.ES256, 'ES256'), () => Buffer.alloc(0)))).toBe('broken')
    expect(await stateOf(forged(named(keys.ES256, 'ES256'), () => Buffer.alloc(64)))).toBe('broken')
    for (const secret of [jwk, der, keys.ES256.kid])
      expect(
        await stateOf(
          forged(named(keys.ES256, 'HS256'), (signed) =>
            createHmac('sha256', secret).update(signed).digest(),
          ),
        ),
      ).toBe('none')
  })

  test.each(['RS256', 'ES384', 'ES256K', 'PS256', 'es256', 'eddsa', 'Ed25519'])(
    'is refused with %s',
    async (alg) => {
      expect(await stateOf(forged(named(keys.ES256, alg), byEcdsa))).toBe('none')
      expect(await stateOf(forged(named(keys.EdDSA, alg), byEd25519))).toBe('none')
    },
  )

  test('is refused with a key brought along, or with anything else in the header', async () => {
    const jwk = await exportJWK(makeSigningKeys().ES256.key)
    const { d: _, ...own } = jwk
    for (const more of [{ jwk: own }, { jku: `${site}/x` }, { crit: ['b64'], b64: false }, { x5c: [] }])
      expect(await stateOf(forged({ ...named(keys.ES256, 'ES256'), ...more }, byEcdsa))).toBe('none')
    for (const typ of ['rank-receipt', 'jwt', 'at+jwt', ''])
      expect(await stateOf(forged({ ...named(keys.ES256, 'ES256'), typ }, byEcdsa))).toBe('none')
  })

  test('is refused with the DER form of a good signature', async () => {
    const der = (signed: string): Buffer => signRaw('sha256', Buffer.from(signed), keys.ES256.key)
    expect(await stateOf(forged(named(keys.ES256, 'ES256'), der))).toBe('broken')
  })
})

describe('a receipt', () => {
  const text = '{"a":1}'
  let good: string
  beforeAll(async () => {
    good = await sign(keys, text)
  })

  test('is signed by Ed25519, and by nothing else', async () => {
    expect(await checkSignature(good, text, keys.published)).toBe('good')
    const signer = new CompactSign(new TextEncoder().encode(text))
    const { kid, key } = keys.ES256
    const [header, , signature] = (
      await signer.setProtectedHeader({ alg: 'ES256', kid, typ: 'rank-receipt' }).sign(key)
    ).split('.')
    expect(await checkSignature(`${header}..${signature}`, text, keys.published)).toBe('broken')
  })

  test('is no badge, and a badge no receipt', async () => {
    const [header, , signature] = good.split('.')
    expect(await readToken(`${header}.${base64url(text)}.${signature}`, keys.published)).toBeNull()
    const [head, payload = '', mark] = (await signToken(by, says)).split('.')
    const said = Buffer.from(payload, 'base64url').toString()
    expect(await checkSignature(`${head}..${mark}`, said, keys.published)).toBe('broken')
  })
})

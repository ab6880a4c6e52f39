import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { calculateJwkThumbprint } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { algorithms, readPublished, readSigningKeys, rotateSigningKeys, type SigningKeys } from './signing'

const names = ({ EdDSA, ES256 }: SigningKeys): string[] => [EdDSA.kid, ES256.kid]
const published = (keys: SigningKeys): string[] => keys.published.map(({ kid }) => kid)

describe('the site’s signing keys', () => {
  let dir: string
  const folder = (): string => path.join(dir, 'keys', 'receipts')
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-signing-'))
  })
  afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

  test('are made on the first start and are the same at the next', () => {
    expect(readPublished(dir)).toEqual([])
    const first = readSigningKeys(dir)
    expect(readSigningKeys(dir).published).toEqual(first.published)
    expect(readPublished(dir)).toHaveLength(2)
    expect(readPublished(dir)).toEqual(expect.arrayContaining([...first.published]))
    expect(first.published).toMatchObject([
      { kid: first.EdDSA.kid, alg: 'EdDSA', kty: 'OKP', crv: 'Ed25519' },
      { kid: first.ES256.kid, alg: 'ES256', kty: 'EC', crv: 'P-256' },
    ])
  })

  test('are named after themselves, as RFC 7638 says', async () => {
    for (const key of readSigningKeys(dir).published)
      expect(key.kid).toBe((await calculateJwkThumbprint({ ...key })).slice(0, 16))
  })

  test('can be read by their owner alone, and are never published', () => {
    readSigningKeys(dir)
    const files = fs.readdirSync(folder()).filter((name) => name.endsWith('.pem'))
    expect(files.sort()).toEqual(['private-es256.pem', 'private.pem'])
    for (const file of files) expect(fs.statSync(path.join(folder(), file)).mode & 0o777).toBe(0o600)
    for (const key of readPublished(dir)) expect(key).not.toHaveProperty('d')
    expect(fs.readdirSync(folder())).toHaveLength(4)
  })

  test('are replaced when told, and the old ones stay published', () => {
    const first = readSigningKeys(dir)
    const second = rotateSigningKeys(dir)
    expect(names(second).some((name) => names(first).includes(name))).toBe(false)
    expect(published(second)).toEqual([...names(second), ...names(first).sort()])
    expect(readSigningKeys(dir).published).toEqual(second.published)
  })

  test.each(algorithms)('can be replaced one at a time: %s', (alg) => {
    const first = readSigningKeys(dir)
    const second = rotateSigningKeys(dir, [alg])
    for (const each of algorithms) expect(second[each].kid === first[each].kid).toBe(each !== alg)
    expect(published(second)).toHaveLength(3)
    expect(published(second)).toContain(first[alg].kid)
  })

  test('of a site that had only one kind so far: the missing one is added, the other stays', () => {
    const { EdDSA } = readSigningKeys(dir)
    const isEdDsa = (name: string): boolean => name === 'private.pem' || name === `${EdDSA.kid}.json`
    for (const name of fs.readdirSync(folder())) if (!isEdDsa(name)) fs.unlinkSync(path.join(folder(), name))
    const next = readSigningKeys(dir)
    expect(next.EdDSA.kid).toBe(EdDSA.kid)
    expect(published(next)).toEqual([EdDSA.kid, next.ES256.kid])
  })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPublished, readSigningKeys, rotateSigningKey } from './signing'

describe('the site’s signing key', () => {
  let dir: string
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-signing-'))
  })
  afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

  test('is made on the first start and is the same at the next', () => {
    expect(readPublished(dir)).toEqual([])
    const first = readSigningKeys(dir)
    expect(readSigningKeys(dir).published).toEqual(first.published)
    expect(readPublished(dir)).toEqual(first.published)
    expect(first.published).toMatchObject([{ kid: first.kid, alg: 'EdDSA', crv: 'Ed25519' }])
  })

  test('can be read by its owner alone, and is never published', () => {
    readSigningKeys(dir)
    const file = path.join(dir, 'keys', 'receipts', 'private.pem')
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(Object.keys(readPublished(dir)[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    expect(fs.readdirSync(path.dirname(file))).toHaveLength(2)
  })

  test('is replaced when told, and the old one stays published', () => {
    const first = readSigningKeys(dir)
    const second = rotateSigningKey(dir)
    expect(second.kid).not.toBe(first.kid)
    expect(second.published.map(({ kid }) => kid)).toEqual([second.kid, first.kid])
    expect(readSigningKeys(dir).published).toEqual(second.published)
  })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aoi, factsOf, noon, order } from '../modules/ranks/engine/aoi'
import { canonical } from '../modules/ranks/engine/canonical'
import { classic2020 } from '../modules/ranks/engine/policies/classic-2020'
import { makeReceipt, receiptFile } from '../modules/ranks/receipts/receipt'
import { sign } from '../modules/ranks/receipts/sign'
import { makeSigningKeys } from '../platform/signing'
import { run } from './rank'

describe('rank verify', () => {
  const keys = makeSigningKeys()
  let dir: string
  let said: string
  const write = (name: string, text: string): string => {
    const file = path.join(dir, name)
    fs.writeFileSync(file, text)
    return file
  }
  const receipt = async (): Promise<string> => {
    const facts = factsOf({ freelancer: aoi, orders: [order('o1')] })
    const about = {
      id: 'r1',
      site: 'http://tanomi.test',
      subject: 'aoi',
      at: noon,
      policy: classic2020,
      facts,
    }
    const text = canonical(await makeReceipt(about))
    return receiptFile(text, await sign(keys, text))
  }
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-verify-'))
    said = ''
    const hear = (text: unknown): boolean => {
      said += text
      return true
    }
    vi.spyOn(process.stdout, 'write').mockImplementation(hear)
    vi.spyOn(process.stderr, 'write').mockImplementation(hear)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    fs.rmSync(dir, { recursive: true, force: true })
  })

  test('answers 0 to whoever holds a good receipt and the site’s public keys', async () => {
    const published = write('jwks.json', JSON.stringify({ keys: keys.published }))
    expect(await run(['verify', write('receipt.json', await receipt()), '--keys', published])).toBe(0)
    expect(said).toContain('A good receipt: Silver')
  })

  test('answers 1 to a forger, and says what disagrees', async () => {
    const published = write('jwks.json', JSON.stringify({ keys: keys.published }))
    const forged = (await receipt()).replace('"releasedYen":30000', '"releasedYen":90000')
    expect(await run(['verify', write('receipt.json', forged), '--keys', published])).toBe(1)
    expect(said).toContain('NOT  The signature does not fit')
    expect(said).toContain('receipt 30000, computed again 90000')
  })

  test('answers 2 where there is no receipt, no file or no key', async () => {
    const published = write('jwks.json', JSON.stringify({ keys: keys.published }))
    expect(await run(['verify', write('other.json', '{}'), '--keys', published])).toBe(2)
    expect(await run(['verify', path.join(dir, 'none.json'), '--keys', published])).toBe(2)
    expect(await run(['verify', write('receipt.json', await receipt()), '--keys', write('a', 'no')])).toBe(2)
    expect(await run(['verify'])).toBe(2)
  })
})

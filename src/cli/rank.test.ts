import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { factsOf, noon, order, regularFreelancer } from '../../test/support/freelancer-fixtures'
import { classic2020 } from '../engine/policy/policies/built-in'
import { canonical } from '../engine/values/canonical'
import { makeReceipt, receiptFile } from '../modules/rank-receipts/receipt'
import { freelancerReceipts } from '../modules/rank-receipts/receipt-kinds'
import { sign } from '../modules/rank-receipts/sign'
import { makeSigningKeys, readSigningKeys } from '../platform/signing'
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
    const facts = factsOf({ freelancer: regularFreelancer, orders: [order('o1')] })
    const about = {
      id: 'r1',
      site: 'http://tanomi.test',
      subject: 'aoi',
      at: noon,
      policy: classic2020,
      facts,
    }
    const text = canonical(await makeReceipt(freelancerReceipts, about))
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
    expect(said).toContain('receipt ¥30,000, computed again ¥90,000')
  })

  test('answers 2 where there is no receipt, no file or no key', async () => {
    const published = write('jwks.json', JSON.stringify({ keys: keys.published }))
    expect(await run(['verify', write('other.json', '{}'), '--keys', published])).toBe(2)
    expect(await run(['verify', path.join(dir, 'none.json'), '--keys', published])).toBe(2)
    expect(await run(['verify', write('receipt.json', await receipt()), '--keys', write('a', 'no')])).toBe(2)
    expect(await run(['verify'])).toBe(2)
  })
})

describe('rank rotate-key', () => {
  let dir: string
  let said: string
  const names = (): string[] => {
    const { EdDSA, ES256 } = readSigningKeys(dir)
    return [EdDSA.kid, ES256.kid]
  }
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-rotate-'))
    said = ''
    const hear = (text: unknown): boolean => {
      said += text
      return true
    }
    vi.stubEnv('DATA_DIR', dir)
    vi.stubEnv('BASE_URL', '')
    vi.spyOn(process.stdout, 'write').mockImplementation(hear)
    vi.spyOn(process.stderr, 'write').mockImplementation(hear)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    fs.rmSync(dir, { recursive: true, force: true })
  })

  test('makes new keys for receipts and badges, and says their names', async () => {
    const before = names()
    expect(await run(['rotate-key'])).toBe(0)
    const after = names()
    expect(after.some((name) => before.includes(name))).toBe(false)
    expect(said).toContain(`receipts with ${after[0]} (new) and badges with ${after[1]} (new)`)
    expect(said).toContain('4 public keys stay published')
  })

  test('makes one of them alone when it is named', async () => {
    const [ofReceipts, ofBadges] = names()
    expect(await run(['rotate-key', '--only', 'badges'])).toBe(0)
    expect(names()[0]).toBe(ofReceipts)
    expect(names()[1]).not.toBe(ofBadges)
    expect(said).toContain(`receipts with ${ofReceipts} (as before)`)
    const next = names()
    expect(await run(['rotate-key', '--only', 'receipts'])).toBe(0)
    expect([names()[0] === next[0], names()[1] === next[1]]).toEqual([false, true])
  })

  test('touches no key when it is asked wrongly', async () => {
    const before = names()
    for (const flags of [['--only'], ['--only', 'all'], ['badges'], ['--only', 'badges', 'receipts']])
      expect(await run(['rotate-key', ...flags])).toBe(2)
    expect(names()).toEqual(before)
    expect(said).toContain('rotate-key [--only receipts|badges]')
  })
})

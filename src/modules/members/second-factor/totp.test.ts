import { describe, expect, test } from 'vitest'
import { newRecoveryCodes, recoveryHash } from './recovery-codes'
import { newTotpSecret, openSecret, sealSecret, totpAddress, totpCode, totpStep } from './totp'

const at = new Date('2026-11-23T10:00:10+09:00')
const seconds = (count: number): Date => new Date(at.getTime() + count * 1000)

describe('a code of an authenticator app', () => {
  // RFC 6238, appendix B: the seed of SHA-1, of which apps show the last six digits.
  const published = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [2_000_000_000, '279037'],
  ])('at second %i is that of the standard', (second, code) => {
    expect(totpCode(published, new Date(second * 1000))).toBe(code)
  })

  test('holds in its own half minute and the one on each side', () => {
    const secret = newTotpSecret()
    const code = totpCode(secret, at)
    const step = totpStep({ secret, code, at })
    expect(step).not.toBeNull()
    for (const off of [-40, -30, 30, 40]) expect(totpStep({ secret, code, at: seconds(off) })).toBe(step)
    for (const off of [-75, 60]) expect(totpStep({ secret, code, at: seconds(off) })).toBeNull()
  })

  test('has a secret of 160 bits, in an address with the account’s name', () => {
    const secret = newTotpSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(totpAddress({ secret, email: 'aoi@example.jp' })).toBe(
      `otpauth://totp/Tanomi:aoi%40example.jp?issuer=Tanomi&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    )
  })

  test('opens for its own member alone', () => {
    const key = Buffer.alloc(32, 3)
    const sealed = sealSecret(key, 'aoi', 'GEZDGNBV')
    expect(sealed.toString()).not.toContain('GEZDGNBV')
    expect(openSecret(key, 'aoi', sealed)).toBe('GEZDGNBV')
    expect(() => openSecret(key, 'ken', sealed)).toThrow()
  })
})

describe('recovery codes', () => {
  test('are ten, all different, and known again however they are typed', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    const [code = ''] = codes
    expect(code).toMatch(/^(?:[2-9a-hj-km-np-z]{6}-){3}[2-9a-hj-km-np-z]{6}$/)
    const bits = code.replaceAll('-', '').length * Math.log2(31)
    expect(bits).toBeGreaterThan(112)
    const hash = recoveryHash('key', 'aoi', code)
    expect(recoveryHash('key', 'aoi', ` ${code.toUpperCase().replace('-', ' ')}`)).toBe(hash)
    expect(recoveryHash('key', 'ken', code)).not.toBe(hash)
  })
})

// The headers of every answer (bar S5; ASVS V3.4).
import { expect, test } from 'vitest'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi } from '../world'

const app = useTestApp()

test('every page says what may run in it, where it may stand, and that it wants to be asked for encrypted', async () => {
  const person = await aoi(app)
  for (const answer of [await person.get('/settings'), await guest(app).get('/nothing-here')]) {
    const header = (name: string): string => answer.headers.get(name) ?? ''
    expect(header('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('referrer-policy')).toBe('same-origin')
    const policy = header('content-security-policy')
    for (const rule of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toContain('unsafe')
  }
})

test('a page of a member is kept by no cache', async () => {
  const person = await aoi(app)
  expect((await person.get('/settings')).headers.get('cache-control')).toBe('private, no-store')
})

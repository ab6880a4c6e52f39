// Somebody else's validator of Open Badges: knows nothing of this site but what it answers to HTTP, and of signatures
// what a library of others knows. Reads RS256 and ES256 alone, as the public validators do.
import { gunzipSync } from 'node:zlib'
import { decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify } from 'jose'
import { headerFaults, openBadgeFaults } from './open-badge-faults'
import type { TestApp } from './test-app'

const algorithms = ['RS256', 'ES256']

interface CacheEntry {
  readonly text: string
  readonly until: number
}

const isOne = (encodedList: string, place: number): boolean => {
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'))
  return ((bits[place >> 3] ?? 0) & (0x80 >> (place & 7))) !== 0
}

/** A validator with a cache of its own, which keeps an answer exactly as long as that allows. */
export const badgeValidator = (app: TestApp) => {
  const kept = new Map<string, CacheEntry>()
  const asked: string[] = []
  const now = (): number => app.clock.now().getTime()

  const fetched = async (url: string): Promise<string> => {
    const known = kept.get(url)
    if (known && now() < known.until) return known.text
    asked.push(url)
    const answer = await app.hono.request(url)
    if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}`)
    const text = await answer.text()
    const [, seconds = '0'] = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '') ?? []
    kept.set(url, { text, until: now() + Number(seconds) * 1000 })
    return text
  }

  const verified = async (jwt: string): Promise<JWTPayload> => {
    const { kid = '', alg = '' } = decodeProtectedHeader(jwt)
    const key = await importJWK(JSON.parse(await fetched(kid)), alg)
    const { payload } = await jwtVerify(jwt, key, { algorithms, currentDate: app.clock.now() })
    const issuer = JSON.parse(await fetched(payload.iss ?? ''))
    if (!issuer.assertionMethod.includes(kid)) throw new Error('The key is not the issuer’s')
    return payload
  }

  const check = async (jwt: string): Promise<'good' | 'revoked' | string[]> => {
    const badge: JWTPayload & { credentialStatus?: Record<string, string> } = await verified(jwt)
    const faults = [...headerFaults({ ...decodeProtectedHeader(jwt) }), ...openBadgeFaults(badge)]
    if (faults.length > 0) return faults
    const { statusListCredential = '', statusListIndex = '' } = badge.credentialStatus ?? {}
    const list = await verified(await fetched(statusListCredential))
    const { encodedList } = list['credentialSubject'] as { encodedList: string }
    return isOne(encodedList, Number(statusListIndex)) ? 'revoked' : 'good'
  }

  return { check, asked }
}

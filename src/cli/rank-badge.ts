import { z } from 'zod'
import { credentialVerdict, verifyCredential } from '../modules/rank-credentials/in-browser'

const jwk = z.discriminatedUnion('kty', [
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string(), x: z.string() }),
  z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), kid: z.string(), x: z.string(), y: z.string() }),
])
const jwks = z.object({ keys: z.array(z.unknown()) })
export type Keys = z.infer<typeof jwk>[]

/** The public keys in a JWKS, without those of kinds that sign nothing here; none where it is not one. */
export const keysIn = (text: string): Keys => {
  try {
    const { keys } = jwks.parse(JSON.parse(text))
    return keys.flatMap((key) => jwk.safeParse(key).data ?? [])
  } catch {
    return []
  }
}

const fetched = async (url: string): Promise<string | null> => {
  const answer = await fetch(url, { redirect: 'error' })
  return answer.ok ? answer.text() : null
}

/** The keys that a site publishes today; none when it cannot be reached. */
export const keysOf = async (site: string): Promise<Keys> =>
  keysIn((await fetched(`${site}/.well-known/jwks.json`).catch(() => null)) ?? '')

/**
 * Checks a badge (§2.6). The list of revoked ones is fetched from `site`, by the path that the badge names; without a
 * site nobody is asked, and that is said. Answers 0 when it holds, 1 when it does not, 2 when it is none.
 */
export const verifyBadge = async (
  jwt: string,
  { keys, site, at }: { keys: Keys; site: string | null; at: Date },
): Promise<{ code: 0 | 1 | 2; lines: string[] }> => {
  const listAt = async (url: string) => (site ? fetched(site + new URL(url).pathname) : null)
  const found = await verifyCredential(jwt, { keys, at, listAt })
  const { title, lead, checks } = credentialVerdict(found, 'en')
  if (!found.ok) return { code: 2, lines: [`${title}: ${found.message}`] }
  const mark = { true: 'ok ', false: 'NOT', null: '?  ' }
  const lines = checks.map(({ holds, text }) => `  ${mark[`${holds}`]}  ${text}`)
  return { code: found.holds ? 0 : 1, lines: [title, lead, ...lines] }
}

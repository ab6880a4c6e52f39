import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Public keys as the world may know them (RFC 7517, RFC 7518, RFC 8037). */
export type PublicKey = Ed25519Key | P256Key

interface PublicJwk {
  readonly kid: string
  readonly use: 'sig'
  readonly x: string
}

interface Ed25519Key extends PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly alg: 'EdDSA'
}

interface P256Key extends PublicJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly y: string
  readonly alg: 'ES256'
}

/** Ways to sign, by the name that a JWS has for each. */
export type Algorithm = PublicKey['alg']
export const algorithms = ['EdDSA', 'ES256'] as const satisfies readonly Algorithm[]

export interface Signer {
  readonly alg: Algorithm
  readonly kid: string
  readonly key: KeyObject
}

/** The keys that sign today, one of each kind, and all public keys that ever did: what an old one signed stays checkable. */
export interface SigningKeys extends Readonly<Record<Algorithm, Signer>> {
  readonly published: readonly PublicKey[]
}

/** A key's name is the start of its RFC 7638 thumbprint: it cannot be given to another key. */
const nameOf = (members: Record<string, string>): string =>
  createHash('sha256').update(JSON.stringify(members)).digest('base64url').slice(0, 16)

const publicOf = (alg: Algorithm, key: KeyObject): PublicKey => {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' })
  if (alg === 'EdDSA') {
    const kid = nameOf({ crv: 'Ed25519', kty: 'OKP', x })
    return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg }
  }
  return { kty: 'EC', crv: 'P-256', x, y, kid: nameOf({ crv: 'P-256', kty: 'EC', x, y }), use: 'sig', alg }
}

const newKey = (alg: Algorithm): KeyObject =>
  alg === 'EdDSA'
    ? generateKeyPairSync('ed25519').privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

const together = (
  privates: Readonly<Record<Algorithm, KeyObject>>,
  old: readonly PublicKey[],
): SigningKeys => {
  const own = algorithms.map((alg) => publicOf(alg, privates[alg]))
  const others = old.filter(({ kid }) => !own.some((key) => key.kid === kid))
  const signer = (alg: Algorithm): Signer => {
    const key = privates[alg]
    return { alg, key, kid: publicOf(alg, key).kid }
  }
  return { EdDSA: signer('EdDSA'), ES256: signer('ES256'), published: [...own, ...others] }
}

/** Keys that live in memory alone, for tests; `old` stay published. */
export const makeSigningKeys = (old: readonly PublicKey[] = []): SigningKeys =>
  together({ EdDSA: newKey('EdDSA'), ES256: newKey('ES256') }, old)

const folder = (dataDir: string): string => path.join(dataDir, 'keys', 'receipts')
const privateNames: Readonly<Record<Algorithm, string>> = {
  EdDSA: 'private.pem',
  ES256: 'private-es256.pem',
}
const privateFile = (dataDir: string, alg: Algorithm): string => path.join(folder(dataDir), privateNames[alg])

const writeDraft = (dataDir: string, alg: Algorithm): string => {
  fs.mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 })
  const draft = `${privateFile(dataDir, alg)}.${process.pid}`
  fs.writeFileSync(draft, newKey(alg).export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return draft
}

/** Two processes that start at once agree on the first key that is whole. */
const makeOnce = (dataDir: string, alg: Algorithm): void => {
  const file = privateFile(dataDir, alg)
  if (fs.existsSync(file)) return
  const draft = writeDraft(dataDir, alg)
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    fs.unlinkSync(draft)
  }
}

/** The public keys kept in a data directory, oldest names first; none where no site has started yet. */
export const readPublished = (dataDir: string): PublicKey[] => {
  if (!fs.existsSync(folder(dataDir))) return []
  const names = fs.readdirSync(folder(dataDir)).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => JSON.parse(fs.readFileSync(path.join(folder(dataDir), name), 'utf8')))
}

/** The site's signing keys, each made on the first start that misses it. The private ones never leave their files. */
export const readSigningKeys = (dataDir: string): SigningKeys => {
  const read = (alg: Algorithm): KeyObject => {
    makeOnce(dataDir, alg)
    return createPrivateKey(fs.readFileSync(privateFile(dataDir, alg)))
  }
  const keys = together({ EdDSA: read('EdDSA'), ES256: read('ES256') }, readPublished(dataDir))
  for (const own of keys.published.slice(0, algorithms.length))
    fs.writeFileSync(path.join(folder(dataDir), `${own.kid}.json`), JSON.stringify(own))
  return keys
}

/** Signs with new keys from the next start on; the old private ones are gone, their public halves stay published. */
export const rotateSigningKeys = (dataDir: string, which: readonly Algorithm[] = algorithms): SigningKeys => {
  readSigningKeys(dataDir)
  for (const alg of which) fs.renameSync(writeDraft(dataDir, alg), privateFile(dataDir, alg))
  return readSigningKeys(dataDir)
}

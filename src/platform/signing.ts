import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A public key as the world may know it (RFC 7517, RFC 8037). */
export interface PublicKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly use: 'sig'
  readonly alg: 'EdDSA'
}

/** The key that signs today, and all public keys that ever did: what an old one signed stays checkable. */
export interface SigningKeys {
  readonly key: KeyObject
  readonly kid: string
  readonly published: readonly PublicKey[]
}

/** A key's name is the start of its RFC 7638 thumbprint: it cannot be given to another key. */
const publicOf = (key: KeyObject): PublicKey => {
  const x = createPublicKey(key).export({ format: 'jwk' })['x'] as string
  const members = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x })
  const kid = createHash('sha256').update(members).digest('base64url').slice(0, 16)
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' }
}

const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** Keys that live in memory alone, for tests; `old` stay published. */
export const makeSigningKeys = (old: readonly PublicKey[] = []): SigningKeys => {
  const key = newKey()
  const own = publicOf(key)
  return { key, kid: own.kid, published: [own, ...old] }
}

const folder = (dataDir: string): string => path.join(dataDir, 'keys', 'receipts')
const privateFile = (dataDir: string): string => path.join(folder(dataDir), 'private.pem')

const writeDraft = (dataDir: string): string => {
  fs.mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 })
  const draft = `${privateFile(dataDir)}.${process.pid}`
  fs.writeFileSync(draft, newKey().export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return draft
}

/** Two processes that start at once agree on the first key that is whole. */
const makeOnce = (dataDir: string): void => {
  if (fs.existsSync(privateFile(dataDir))) return
  const draft = writeDraft(dataDir)
  try {
    fs.linkSync(draft, privateFile(dataDir))
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

/** The site's signing keys, made on first start. The private one never leaves its file. */
export const readSigningKeys = (dataDir: string): SigningKeys => {
  makeOnce(dataDir)
  const key = createPrivateKey(fs.readFileSync(privateFile(dataDir)))
  const own = publicOf(key)
  fs.writeFileSync(path.join(folder(dataDir), `${own.kid}.json`), JSON.stringify(own))
  const others = readPublished(dataDir).filter(({ kid }) => kid !== own.kid)
  return { key, kid: own.kid, published: [own, ...others] }
}

/** Signs with a new key from the next start on; the old private key is gone, its public half stays published. */
export const rotateSigningKey = (dataDir: string): SigningKeys => {
  readSigningKeys(dataDir)
  fs.renameSync(writeDraft(dataDir), privateFile(dataDir))
  return readSigningKeys(dataDir)
}

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readSigningKeys, type SigningKeys } from './signing'

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** Keyed hash of a text, for tokens that we issue and check ourselves. */
export const signText = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const combine = (bytes: Buffer, pad: Buffer): Buffer => bytes.map((byte, i) => byte ^ (pad[i] ?? 0)) as Buffer

/**
 * A secret as it may stand on a compressed page: written differently each time, so that the length of a page that also shows
 * somebody's input tells nothing about it (decision 132).
 */
export const mask = (secret: string): string => {
  const bytes = Buffer.from(secret)
  const pad = randomBytes(bytes.length)
  return Buffer.concat([pad, combine(bytes, pad)]).toString('base64url')
}

/** The secret again; of any other text, some text that is no secret. */
export const unmask = (masked: string): string => {
  const bytes = Buffer.from(masked, 'base64url')
  const half = bytes.length >> 1
  return combine(bytes.subarray(half), bytes.subarray(0, half)).toString()
}

/**
 * AES-256-GCM: tampering is detected (bar S4). The layout is version, nonce, tag, text.
 * @param purpose binds the bytes to what they are for, so that one row's secret cannot be moved to another.
 */
export const seal = (key: Buffer, plain: Buffer, purpose: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), text])
}

/** Throws when the bytes were changed or sealed for another purpose. */
export const unseal = (key: Buffer, sealed: Buffer, purpose: string): Buffer => {
  if (sealed[0] !== 1) throw new Error('Unknown seal version')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13)).setAAD(Buffer.from(purpose))
  decipher.setAuthTag(sealed.subarray(13, 29))
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()])
}

export interface Keys {
  /** Signs cookies, links and form tokens. */
  secret: string
  /** Encrypts identity documents and legal names. */
  documents: Buffer
  /** Signs rank receipts, for the whole world to check. */
  signing: SigningKeys
}

const keyFile = (dataDir: string, name: string): string => path.join(dataDir, 'keys', name)

const readOrMake = (file: string): Buffer => {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    fs.writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file)
}

/** The site's own keys, made on first start; losing the document key makes documents unreadable, by design. */
export const readKeys = (dataDir: string): Keys => ({
  secret: readOrMake(keyFile(dataDir, 'secret')).toString('base64url'),
  documents: readOrMake(keyFile(dataDir, 'documents')),
  signing: readSigningKeys(dataDir),
})

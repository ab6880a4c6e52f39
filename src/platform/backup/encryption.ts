// A backup may be encrypted with a passphrase, in the age format (age-encryption.org/v1): any age program opens it.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'

type Bytes = globalThis.ReadableStream<Uint8Array>

const toWeb = (source: Readable): Bytes => Readable.toWeb(source) as Bytes
const fromWeb = (source: Bytes): Readable => Readable.fromWeb(source as ReadableStream)

/** Errors of one stream reach whoever reads the next. */
const through = (source: Readable, next: NodeJS.ReadWriteStream & Readable): Readable => {
  source.on('error', (error) => next.destroy(error))
  next.on('close', () => source.destroy())
  return source.pipe(next)
}

/** Compressed, and encrypted where there is a passphrase. */
export const wrap = async (source: Readable, passphrase: string | null): Promise<Readable> => {
  // Most of a backup's bytes are pictures, which do not get smaller whatever the effort.
  const compressed = through(source, createGzip({ level: 1 }))
  if (passphrase === null) return compressed
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return fromWeb(await encrypter.encrypt(toWeb(compressed)))
}

const ageMark = 'age-encryption.org/'

const startOf = async (file: string): Promise<Buffer> => {
  const opened = await open(file)
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(32), 0, 32, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await opened.close()
  }
}

export const isEncrypted = async (file: string): Promise<boolean> =>
  (await startOf(file)).toString('latin1').startsWith(ageMark)

const decrypt = async (source: Readable, passphrase: string): Promise<Readable> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return fromWeb(await decrypter.decrypt(toWeb(source)))
  } catch (error) {
    throw new Error('The backup cannot be decrypted with this passphrase', { cause: error })
  }
}

/** The archive in a file. Throws where the passphrase is missing or wrong, or where the file is no backup. */
export const unwrap = async (file: string, passphrase: string | null): Promise<Readable> => {
  const start = await startOf(file)
  const isAge = start.toString('latin1').startsWith(ageMark)
  if (!isAge && !(start[0] === 0x1f && start[1] === 0x8b)) throw new Error(`${file} is not a backup`)
  if (isAge && passphrase === null) throw new Error(`${file} is encrypted: its passphrase is needed`)
  const source = createReadStream(file)
  return through(isAge ? await decrypt(source, passphrase as string) : source, createGunzip())
}

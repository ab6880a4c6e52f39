import type { Readable } from 'node:stream'
import { makeZip } from 'client-zip'
import type { Reader } from '../../platform/db'
import { type FileStore, opened } from '../../platform/file-store'
import { readSecret } from '../../platform/files'
import { memberRows } from '../../platform/member-data'
import { ownFiles } from './queries'
import { nameInArchive, rowsAsJson } from './rules'
import type { MemberArchive } from './services'
import { texts } from './texts'

interface Part {
  name: string
  lastModified: Date
  input: string | Buffer<ArrayBuffer> | Readable
}

interface Source {
  db: Reader
  files: FileStore
  archive: MemberArchive
  memberId: string
  at: Date
  /** Called after each part. */
  onPart: (done: number, total: number) => Promise<void>
}

type OwnFile = Awaited<ReturnType<typeof ownFiles>>[number]

/** Of an encrypted file what its owner once sent; any other is read piece by piece. One whose bytes are gone is named as such. */
const filePart = async ({ files, archive }: Source, file: OwnFile): Promise<Part> => {
  const part = { name: nameInArchive(file), lastModified: file.createdAt }
  if (file.encrypted)
    return { ...part, input: Buffer.from(await readSecret(files, file.id, archive.keys.documents)) }
  const input = await opened(files.read(file.id))
  if (input) return { ...part, input }
  return { ...part, name: `${part.name}.txt`, input: `${texts.ja.fileGone}\n${texts.en.fileGone}\n` }
}

async function* partsOf(source: Source): AsyncGenerator<Part> {
  const { db, archive, memberId, at } = source
  const own = await ownFiles(db, memberId)
  const total = archive.data.length + own.length
  let done = 0
  yield { name: 'README.txt', lastModified: at, input: `${texts.ja.readme}\n\n${texts.en.readme}\n` }
  for (const data of archive.data) {
    const rows = await memberRows(db, data, { memberId, keys: archive.keys })
    yield { name: `data/${data.table}.json`, lastModified: at, input: rowsAsJson(rows) }
    await source.onPart(++done, total)
  }
  for (const file of own) {
    yield await filePart(source, file)
    await source.onPart(++done, total)
  }
}

/** Everything about one member as a ZIP, made while it is read: never more than one file of it is in memory. */
export const memberZip = (source: Source): ReadableStream<Uint8Array> => makeZip(partsOf(source))

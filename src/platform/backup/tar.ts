// The part of the tar format (POSIX ustar) that a backup needs: plain files with short names, written and read as a stream.

const blockBytes = 512
/** What a file consists of is written in pieces of this size, so that its length need not be known in advance. */
export const pieceBytes = 4 * 1024 * 1024
const entryBytesMax = 64 * 1024 * 1024

export interface Entry {
  readonly name: string
  readonly bytes: Buffer
}

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`

const checksum = (header: Buffer): number => {
  let sum = 0
  for (const [place, byte] of header.entries()) sum += place >= 148 && place < 156 ? 32 : byte
  return sum
}

const headerOf = ({ name, bytes }: Entry): Buffer => {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for a backup`)
  const header = Buffer.alloc(blockBytes)
  header.write(name, 0)
  header.write(octal(0o600, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(bytes.length, 12), 124)
  header.write(octal(0, 12), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${octal(checksum(header), 7)} `, 148)
  return header
}

const padding = (length: number): Buffer => Buffer.alloc((blockBytes - (length % blockBytes)) % blockBytes)

/** One file of the archive. */
export const pack = (entry: Entry): Buffer =>
  Buffer.concat([headerOf(entry), entry.bytes, padding(entry.bytes.length)])

/** What stands after the last file. */
export const packEnd = (): Buffer => Buffer.alloc(2 * blockBytes)

/** A file of unknown length, as `<name>/0000`, `<name>/0001` …: an empty one is one empty piece. */
export async function* packPieces(name: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  let count = 0
  const piece = (): Buffer => {
    const bytes = Buffer.concat(held)
    held = []
    length = 0
    return pack({ name: `${name}/${String(count++).padStart(4, '0')}`, bytes })
  }
  for await (const chunk of source) {
    held.push(chunk)
    length += chunk.length
    if (length >= pieceBytes) yield piece()
  }
  if (length > 0 || count === 0) yield piece()
}

/** Hands out exactly so many bytes at a time, whatever the pieces that come. */
const makeReader = (source: AsyncIterable<Buffer>) => {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let length = 0
  return async (wanted: number): Promise<Buffer> => {
    while (length < wanted) {
      const { value, done } = await pieces.next()
      if (done) throw new Error('The backup ends too early: it is not complete')
      held.push(value)
      length += value.length
    }
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held)
    held = [all.subarray(wanted)]
    length -= wanted
    return all.subarray(0, wanted)
  }
}

const textAt = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? length : end).toString()
}

/** The files of an archive, one after the other. Throws where it is damaged or ends too early. */
export async function* unpack(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const read = makeReader(source)
  for (;;) {
    const header = await read(blockBytes)
    if (header.every((byte) => byte === 0)) return
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    const isSound = Number.parseInt(textAt(header, 148, 8), 8) === checksum(header)
    if (!isSound || !(size <= entryBytesMax)) throw new Error('The backup is damaged')
    const bytes = await read(size)
    await read(padding(size).length)
    yield { name: textAt(header, 0, 100), bytes }
  }
}

export interface Packed {
  /** Without the number of the piece. */
  readonly name: string
  readonly pieces: AsyncIterable<Buffer>
}

/** The same, with the pieces of a file put together again. What is not read of a file is passed over. */
export async function* joinPieces(entries: AsyncGenerator<Entry>): AsyncGenerator<Packed> {
  const nameOf = ({ name }: Entry): string => name.replace(/\/\d{4,}$/, '')
  let next = await entries.next()
  while (!next.done) {
    const name = nameOf(next.value)
    async function* pieces(): AsyncGenerator<Buffer> {
      for (; !next.done && nameOf(next.value) === name; next = await entries.next()) yield next.value.bytes
    }
    const file = pieces()
    yield { name, pieces: file }
    while (!(await file.next()).done);
  }
}

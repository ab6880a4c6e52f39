import zlib from 'node:zlib'

export interface ZippedFile {
  name: string
  bytes: Buffer
}

/** Reads a ZIP by its central directory, as programs do; checks every CRC. Entries are stored or deflated. */
export const readZip = (zip: Buffer): ZippedFile[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('No end of a central directory')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const files: ZippedFile[] = []
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`No entry at ${at}`)
    const [method, crc, packed] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
    ]
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number]
    const name = zip.subarray(at + 46, at + 46 + lengths[0]).toString('utf8')
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(start, start + packed)
    const bytes = method === 0 ? raw : zlib.inflateRawSync(raw)
    if (zlib.crc32(bytes) !== crc) throw new Error(`${name} is damaged`)
    files.push({ name, bytes })
    at += 46 + lengths[0] + lengths[1] + lengths[2]
  }
  return files
}

/** The same by name. */
export const zipEntries = (zip: Buffer): Map<string, Buffer> =>
  new Map(readZip(zip).map(({ name, bytes }) => [name, bytes]))

import { base64url } from 'jose'

/** Places in one status list: the least that the W3C recommendation allows, so that one person's bit hides among many. */
export const listLength = 131_072

const listBytes = listLength / 8

/** A list that says it is longer than this is not unpacked further: a small file must not fill a visitor's memory. */
const unpackedBytesMax = 1024 * 1024

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  change: { readable: ReadableStream; writable: WritableStream },
): Promise<Uint8Array<ArrayBuffer>> => {
  const reader = new Blob([bytes]).stream().pipeThrough(change).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > unpackedBytesMax) throw new Error('encodedList')
  }
  const whole = new Uint8Array(length)
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

/** The list in which these places are 1: gzipped, base64url, with multibase's `u` before it (Bitstring Status List 1.0). */
export const encodeList = async (places: readonly number[]): Promise<string> => {
  const bits = new Uint8Array(listBytes)
  for (const place of places) {
    if (!Number.isInteger(place) || place < 0 || place >= listLength) throw new Error(`No place ${place}`)
    // The first place is the left-most bit of the first byte.
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place & 7))
  }
  return `u${base64url.encode(await through(bits, new CompressionStream('gzip')))}`
}

/** Answers for each place of a list whether it is 1. Throws for what is no list, or one too short to hide anybody. */
export const decodeList = async (text: string): Promise<(place: number) => boolean> => {
  if (!/^u[\w-]+$/.test(text)) throw new Error('encodedList')
  const bits = await through(new Uint8Array(base64url.decode(text.slice(1))), new DecompressionStream('gzip'))
  if (bits.length < listBytes) throw new Error('encodedList')
  return (place) => {
    const byte = Number.isInteger(place) && place >= 0 ? bits[place >> 3] : undefined
    if (byte === undefined) throw new Error('statusListIndex')
    return (byte & (0x80 >> (place & 7))) !== 0
  }
}

// Reads QR codes; in the worker of `pictures.ts` alone. ZXing runs as WebAssembly, and is loaded with the first picture.
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Red, green, blue and opacity of every pixel, row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** More on one page are decoration. */
const codesMax = 12

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** Windows' Shift-JIS, with its own letters such as 髙. */
const cp932 = new TextDecoder('shift_jis')

/** Japanese programs write Shift-JIS without saying so, which a reader takes for Latin letters: the bytes decide. */
export const textOfBytes = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return cp932.decode(bytes)
  }
}

const load = async () => {
  const reader = await import('zxing-wasm/reader')
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = (await fs.readFile(wasm)).buffer as ArrayBuffer
  await reader.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return reader
}
let loading: ReturnType<typeof load> | undefined

/** The texts of all QR codes of a picture, light on dark ones too, in the order in which they were found. */
export const qrTexts = async ({ data, width, height }: Pixels): Promise<string[]> => {
  loading ??= load()
  const { readBarcodes } = await loading
  const picture = { data: new Uint8ClampedArray(data), width, height }
  const codes = await readBarcodes(picture as Parameters<typeof readBarcodes>[0], {
    formats: ['QRCode', 'MicroQRCode', 'RMQRCode'],
    tryHarder: true,
    tryInvert: true,
    maxNumberOfSymbols: codesMax,
  })
  return codes.flatMap(({ isValid, bytes }) => (isValid ? [textOfBytes(bytes)] : []))
}

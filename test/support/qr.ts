// QR codes for tests, as pictures and as drawings of a PDF.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
const prepared = prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(fs.readFileSync(wasm)).buffer },
  fireImmediately: true,
})

interface Code {
  readonly size: number
  readonly isDark: (x: number, y: number) => boolean
}

const codeOf = async (content: string | Uint8Array): Promise<Code> => {
  await prepared
  const { symbol, error } = await writeBarcode(content, { format: 'QRCode' })
  if (error) throw new Error(error)
  const { data, width } = symbol
  return { size: width, isDark: (x, y) => (data[y * width + x] ?? 255) < 128 }
}

const moduleSide = 6
const quiet = 4

/** A PNG of one code with its quiet zone; `isInverted`: light on dark. */
export const qrPicture = async (content: string | Uint8Array, isInverted = false): Promise<Buffer> => {
  const { size, isDark } = await codeOf(content)
  const side = size + 2 * quiet
  const pixels = Buffer.alloc(side * side, isInverted ? 0 : 255)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isDark(x, y)) pixels[(y + quiet) * side + x + quiet] = isInverted ? 255 : 0
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize({ width: side * moduleSide, kernel: 'nearest' })
    .toColourspace('srgb')
    .png()
    .toBuffer()
}

/** The operators that draw a code on a page of a PDF; its lower left corner and its side in points. */
export const qrDrawing = async (
  content: string | Uint8Array,
  at: { x: number; y: number; side: number },
): Promise<string> => {
  const { size, isDark } = await codeOf(content)
  const step = at.side / size
  const squares: string[] = ['0 0 0 rg']
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isDark(x, y)) squares.push(`${at.x + x * step} ${at.y + (size - 1 - y) * step} ${step} ${step} re`)
  return `${squares.join('\n')}\nf`
}

/** What Japanese programs write into a code: 電話は髙橋 in Windows' Shift-JIS. */
export const shiftJis = {
  text: '電話は髙橋まで',
  bytes: new Uint8Array([0x93, 0x64, 0x98, 0x62, 0x82, 0xcd, 0xfb, 0xfc, 0x8b, 0xb4, 0x82, 0xdc, 0x82, 0xc5]),
}

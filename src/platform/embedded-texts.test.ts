import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdfWith } from '../../test/support/pdf'
import { qrDrawing, qrPicture, shiftJis } from '../../test/support/qr'
import { makePictures, pictureLimits } from './pictures'
import { textOfBytes } from './qr-codes'

const { readTexts } = makePictures({ ...pictureLimits, timeMs: 60_000 })
const textsIn = async (source: Buffer) =>
  (await readTexts({ ownerId: 'aoi', source })).map(({ kind, page, text }) => [kind, page, text])

test('codes of a picture are read: dark, light on dark, in Shift-JIS, several at once', async () => {
  expect(await textsIn(await qrPicture('https://example.com/a'))).toEqual([
    ['qr-code', null, 'https://example.com/a'],
  ])
  expect(await textsIn(await qrPicture('連絡はこちら', true))).toEqual([['qr-code', null, '連絡はこちら']])
  const sheet = await sharp({ create: { width: 900, height: 500, channels: 4, background: '#0000' } })
    .composite([
      { input: await qrPicture('one'), left: 20, top: 20 },
      { input: await qrPicture(shiftJis.bytes), left: 500, top: 200 },
    ])
    .png()
    .toBuffer()
  const found = (await textsIn(sheet)).map(([, , text]) => text)
  expect(found.sort()).toEqual(['one', shiftJis.text])
}, 120_000)

test('of a PDF the letters and the codes of every page are read, with the page', async () => {
  const label = 'BT /F 18 Tf 40 360 Td (Please write to ken@example.com) Tj ET'
  const code = await qrDrawing('tel:0312345678', { x: 200, y: 60, side: 200 })
  const found = await textsIn(pdfWith(['0 0 1 rg 10 10 20 20 re f', label, `${label}\n${code}`]))
  expect(found).toEqual([
    ['text-layer', 2, 'Please write to ken@example.com'],
    ['text-layer', 3, 'Please write to ken@example.com'],
    ['qr-code', 3, 'tel:0312345678'],
  ])
}, 120_000)

test('a picture without a code says nothing, and what is no picture is refused', async () => {
  const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: '#1e4e79' } })
  expect(await textsIn(await plain.png().toBuffer())).toEqual([])
  await expect(textsIn(Buffer.from('plain words'))).rejects.toThrow('not-an-image')
}, 120_000)

test('bytes that are UTF-8 are taken for it, and others for Shift-JIS', () => {
  expect(textOfBytes(new TextEncoder().encode('髙橋です'))).toBe('髙橋です')
  expect(textOfBytes(shiftJis.bytes)).toBe(shiftJis.text)
})

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkPictureKind } from './picture-kinds'

const plain = sharp({ create: { width: 4, height: 4, channels: 3, background: '#1e4e79' } })

describe('a picture', () => {
  test.each([
    ['JPEG', () => plain.clone().jpeg().toBuffer()],
    ['PNG', () => plain.clone().png().toBuffer()],
    ['WebP', () => plain.clone().webp().toBuffer()],
  ])('passes as %s', async (_, make) => {
    expect(() => checkPictureKind(Buffer.alloc(0))).toThrow('not-an-image')
    const head = await make()
    expect(checkPictureKind(head)).toBeUndefined()
  })

  const box = (brands: string): Buffer => Buffer.from(`\0\0\0\x1cftyp${brands}`, 'latin1')
  test.each<[string, Buffer, string]>([
    ['HEIC', box('heic\0\0\0\0mif1heic'), 'picture-heic'],
    ['HEIC by its general brand', box('mif1\0\0\0\0mif1heic'), 'picture-heic'],
    ['AVIF', box('avif\0\0\0\0avifmif1'), 'picture-avif'],
    ['AVIF by its general brand', box('mif1\0\0\0\0mif1avif'), 'picture-avif'],
    ['a film', box('isom\0\0\0\0mp42'), 'not-an-image'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-svg'],
    ['SVG after its declaration', Buffer.from('\ufeff\n<?xml version="1.0"?><svg/>'), 'picture-svg'],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'picture-gif'],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'picture-tiff'],
    ['BMP', Buffer.from('BM\0\0'), 'picture-bmp'],
    ['Photoshop', Buffer.from('8BPS\0\x01'), 'picture-psd'],
    ['PDF', Buffer.from('%PDF-1.7'), 'picture-pdf'],
    ['words', Buffer.from('PNG'), 'not-an-image'],
  ])('is refused by name: %s', (_, head, refusal) => {
    expect(() => checkPictureKind(head, 'picture')).toThrow(refusal)
  })
})

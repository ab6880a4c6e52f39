import sharp from 'sharp'
import { watermarkPixels } from './watermark'

/** The square that a person chose of their picture: 0-1000 across and down what is left over, 1000-4000 ‰ enlarged. */
export interface Crop {
  x: number
  y: number
  zoom: number
}

export interface ImageShape {
  width: number
  height: number
  /** 'cover' crops to the middle; 'inside' keeps the whole picture within the box. */
  fit: 'cover' | 'inside'
  crop?: Crop | undefined
  /** The site's name over the whole picture: for previews of work that is not paid for. Only with 'inside'. */
  watermark?: boolean | undefined
}

/** The chosen square in pixels of the upright picture. */
const squareOf = (size: { width: number; height: number }, { x, y, zoom }: Crop) => {
  const side = Math.max(1, Math.floor((Math.min(size.width, size.height) * 1000) / zoom))
  const left = Math.round(((size.width - side) * x) / 1000)
  const top = Math.round(((size.height - side) * y) / 1000)
  return { left, top, width: side, height: side }
}

/** The size of a picture once it lies within its box. */
const fittedSize = (size: { width: number; height: number }, box: ImageShape) => {
  const scale = Math.min(1, box.width / size.width, box.height / size.height)
  const fitted = (side: number): number => Math.max(1, Math.round(side * scale))
  return { width: fitted(size.width), height: fitted(size.height) }
}

const overlayFor = (size: { width: number; height: number }) => ({
  input: watermarkPixels(size),
  raw: { ...size, channels: 4 as const },
  left: 0,
  top: 0,
})

/**
 * Encodes a picture as WebP in this process: upright, cropped, without EXIF. Only for pictures that the program itself
 * has drawn; what a visitor sends goes through `encodePicture` (decision 034). Throws what the decoder throws.
 */
export const encodeImage = async (
  source: string | Buffer,
  shape: ImageShape,
  pixelsMax = 50_000_000,
): Promise<Buffer> => {
  const picture = sharp(source, { limitInputPixels: pixelsMax })
  const { autoOrient } = await picture.metadata()
  const upright = picture.rotate()
  const resized = (shape.crop ? upright.extract(squareOf(autoOrient, shape.crop)) : upright).resize({
    width: shape.width,
    height: shape.height,
    fit: shape.fit,
    withoutEnlargement: shape.fit === 'inside',
  })
  const marked = shape.watermark ? resized.composite([overlayFor(fittedSize(autoOrient, shape))]) : resized
  return marked.webp({ quality: 82, effort: 1 }).toBuffer()
}

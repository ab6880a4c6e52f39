import sharp from 'sharp'

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
}

/** The chosen square in pixels of the upright picture. */
const squareOf = (size: { width: number; height: number }, { x, y, zoom }: Crop) => {
  const side = Math.max(1, Math.floor((Math.min(size.width, size.height) * 1000) / zoom))
  const left = Math.round(((size.width - side) * x) / 1000)
  const top = Math.round(((size.height - side) * y) / 1000)
  return { left, top, width: side, height: side }
}

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
  return (shape.crop ? upright.extract(squareOf(autoOrient, shape.crop)) : upright)
    .resize({
      width: shape.width,
      height: shape.height,
      fit: shape.fit,
      withoutEnlargement: shape.fit === 'inside',
    })
    .webp({ quality: 82, effort: 1 })
    .toBuffer()
}

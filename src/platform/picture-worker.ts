// A process of its own that decodes what visitors send: a decoder that hangs, grows or crashes takes only this with it.
import sharp from 'sharp'
import { encodeImage, type ImageShape } from './picture-encoding'

export interface PictureTask {
  /** A file on this machine, or the bytes themselves. */
  readonly source: string | Buffer
  readonly shape: ImageShape
}

export type PictureOutcome = { readonly bytes: Uint8Array } | { readonly fault: 'unreadable' | 'too-large' }

const pixelsMax = Number(process.env['PICTURE_PIXELS'])
const memoryBytesMax = Number(process.env['PICTURE_BYTES'])
const watchEveryMs = 20

sharp.cache(false)
sharp.concurrency(1)
// Whatever a file claims to be: no other decoder is ever reached.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

const outcomeOf = async ({ source, shape }: PictureTask): Promise<PictureOutcome> => {
  try {
    const bytes = typeof source === 'string' ? source : Buffer.from(source)
    return { bytes: await encodeImage(bytes, shape, pixelsMax) }
  } catch (error) {
    return { fault: /pixel limit/i.test(String(error)) ? 'too-large' : 'unreadable' }
  }
}

const endWhenTooLarge = (): void => {
  if (process.memoryUsage.rss() > memoryBytesMax) process.exit(1)
}

// Decoding runs in other threads, so this one is free to watch what it takes.
setInterval(endWhenTooLarge, watchEveryMs).unref()
process.on('message', async (task: PictureTask) => {
  const outcome = await outcomeOf(task)
  endWhenTooLarge()
  process.send?.(outcome)
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')

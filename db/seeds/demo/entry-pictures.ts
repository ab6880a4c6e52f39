import sharp from 'sharp'
import { previewShapes } from '../../../src/modules/competitions'
import type { Tx } from '../../../src/platform/db'
import { keepImage } from '../../../src/platform/files'
import { fingerprintOf } from '../../../src/platform/fingerprint'
import { encodeImage } from '../../../src/platform/picture-encoding'
import { type Brand, logoSvg } from '../logos/logo'
import { newId, type SeedContext } from './kit'

const originalShape = { width: 800, height: 600, fit: 'inside' } as const

/** A logo as an entry needs it: the original, both previews and the fingerprint; `keep` stores it for its author. */
export const entryPictures = async (of: { brand: Brand; n: number; isMirrored: boolean }) => {
  const drawn = await sharp(Buffer.from(logoSvg(of.brand, of.n)))
    .flop(of.isMirrored)
    .png({ compressionLevel: 1 })
    .toBuffer()
  const [original, preview, thumb] = await Promise.all(
    [originalShape, ...previewShapes].map((shape) => encodeImage(drawn, shape)),
  )
  const fingerprint = await fingerprintOf(drawn)
  const keep = async (tx: Tx, kit: SeedContext, owner: { ownerId: string; at: Date }) => {
    const kept = async (bytes: Buffer | undefined, name: string): Promise<string> => {
      const id = newId(owner.at)
      await keepImage(tx, kit.files, { ...owner, id, name, bytes: bytes as Buffer })
      return id
    }
    return {
      kind: 'picture' as const,
      previewFileId: await kept(preview, 'entry.webp'),
      thumbFileId: await kept(thumb, 'entry.webp'),
      originalFileId: await kept(original, 'logo.webp'),
      pages: null,
      excerpt: null,
      fingerprint: fingerprint?.plain ?? null,
      fingerprintMirrored: fingerprint?.mirrored ?? null,
    }
  }
  return { keep }
}

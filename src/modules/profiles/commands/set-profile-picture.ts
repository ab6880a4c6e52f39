import type { Tx } from '../../../platform/db'
import { type Crop, type FileStore, keepImage } from '../../../platform/files'
import { rememberFacts } from '../remember-facts'
import { lockProfile, setPicture } from '../store'

interface Face {
  /** Id of the file to be made. */
  id: string
  memberId: string
  bytes: Buffer
  /** The square that is shown; the middle unless chosen. */
  crop?: Crop
  files: FileStore
  at: Date
}

/** Cropped to a square and encoded anew. */
const shape = { width: 512, height: 512, fit: 'cover' as const }

/** Sets the profile's picture. Refuses what cannot be read as an image. */
export const setProfilePicture = async (
  tx: Tx,
  { id, memberId, bytes, crop, files, at }: Face,
): Promise<void> => {
  await lockProfile(tx, memberId, at)
  await keepImage(tx, files, {
    id,
    ownerId: memberId,
    name: 'picture.webp',
    bytes,
    at,
    shape: { ...shape, crop },
  })
  await setPicture(tx, { memberId, pictureFileId: id })
  await rememberFacts(tx, memberId, at)
}

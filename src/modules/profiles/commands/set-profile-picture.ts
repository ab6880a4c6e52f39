import type { Tx } from '../../../platform/db'
import type { FileStore } from '../../../platform/file-store'
import { keepImage } from '../../../platform/files'
import { rememberFacts } from '../remember-facts'
import { lockProfile, setPicture } from '../store'

interface Face {
  /** Id of the file to be made. */
  id: string
  memberId: string
  /** Encoded, a square. */
  bytes: Buffer
  files: FileStore
  at: Date
}

/** Sets the profile's picture. */
export const setProfilePicture = async (tx: Tx, { id, memberId, bytes, files, at }: Face): Promise<void> => {
  await lockProfile(tx, memberId, at)
  await keepImage(tx, files, { id, ownerId: memberId, name: 'picture.webp', bytes, at })
  await setPicture(tx, { memberId, pictureFileId: id })
  await rememberFacts(tx, memberId, at)
}

import type { Tx } from '../../../platform/db'
import { rememberFacts } from '../remember-facts'
import { lockProfile, setPicture } from '../store'

/** Takes the picture off the profile. */
export const removeProfilePicture = async (tx: Tx, change: { memberId: string; at: Date }): Promise<void> => {
  await lockProfile(tx, change.memberId, change.at)
  await setPicture(tx, { memberId: change.memberId, pictureFileId: null })
  await rememberFacts(tx, change.memberId, change.at)
}

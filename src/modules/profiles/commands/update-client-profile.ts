import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import type { FileStore } from '../../../platform/file-store'
import { type EncodedImage, keepImage } from '../../../platform/files'
import { visibleLength } from '../../../platform/visible-length'
import { clientPresented } from '../events'
import { type ClientProfile, insertClientFacts, upsertClientProfile } from '../store-background'

interface Presentation extends Omit<ClientProfile, 'updatedAt'> {
  picture: EncodedImage | null
  files: FileStore
  at: Date
}

/** Says who one is as a client: an individual or a company. What a standing reads of it is kept as a fact (§2.8). */
export const updateClientProfile = async (tx: Tx, presentation: Presentation): Promise<void> => {
  const { picture, files, at, ...profile } = presentation
  if (picture) await keepImage(tx, files, { ...picture, ownerId: profile.memberId, name: 'picture.webp', at })
  await upsertClientProfile(tx, { ...profile, updatedAt: at }, picture?.id ?? null)
  const { memberId, name, industry, description } = profile
  await insertClientFacts(tx, {
    memberId,
    at,
    hasName: visibleLength(name) > 0,
    hasIndustry: visibleLength(industry) > 0,
    descriptionLength: visibleLength(description),
  })
  await emit(tx, clientPresented, { memberId, at })
}

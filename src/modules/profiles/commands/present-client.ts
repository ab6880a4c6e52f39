import type { Tx } from '../../../platform/db'
import { type FileStore, keepImage } from '../../../platform/files'
import { type ClientProfile, upsertClientProfile } from '../store-background'

interface Presentation extends Omit<ClientProfile, 'updatedAt'> {
  picture: { id: string; bytes: Buffer } | null
  files: FileStore
  at: Date
}

const shape = { width: 512, height: 512, fit: 'cover' as const }

/** Says who one is as a client: an individual or a company. */
export const presentClient = async (tx: Tx, presentation: Presentation): Promise<void> => {
  const { picture, files, at, ...profile } = presentation
  if (picture)
    await keepImage(tx, files, { ...picture, ownerId: profile.memberId, name: 'picture.webp', at, shape })
  await upsertClientProfile(tx, { ...profile, updatedAt: at }, picture?.id ?? null)
}

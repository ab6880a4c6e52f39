import type { Tx } from '../../../platform/db'
import type { FileStore } from '../../../platform/file-store'
import { eraseFile } from '../../../platform/files'
import { deleteLeft } from '../store-entries'

/** The bytes of a file that no entry shows any more leave the store. */
export const eraseLeft = async (
  tx: Tx,
  left: { fileId: string; files: FileStore; at: Date },
): Promise<void> => {
  if (await deleteLeft(tx, left.fileId)) await eraseFile(tx, left.files, { id: left.fileId, at: left.at })
}

import type { Tx } from '../../../platform/db'
import type { FileStore } from '../../../platform/file-store'
import { eraseFile } from '../../../platform/files'
import { deleteLettersTo } from '../../../platform/mail'
import { closeRows } from '../../../platform/member-data'
import { forgetMember, letterAddress } from '../../members'
import { exportsOf, filesOfNothing } from '../queries'
import type { MemberArchive } from '../services'
import { lockClosing, markClosing, markExportErased } from '../store'

/**
 * Removes what is personal of an account whose 14 days are over: rows that no reason keeps, files that nothing names any
 * more, exports, letters, name and address. Does nothing when the member came back, or it is done.
 */
export const removeAccount = async (
  tx: Tx,
  due: { id: string; at: Date; files: FileStore; archive: MemberArchive },
): Promise<void> => {
  const { id, at, files, archive } = due
  const closing = await lockClosing(tx, id)
  if (!closing || closing.returnedAt || closing.removedAt) return
  const { memberId } = closing
  const member = await letterAddress(tx, memberId)
  for (const data of [...archive.data].reverse()) await closeRows(tx, data, memberId)
  for (const file of await filesOfNothing(tx, memberId)) await eraseFile(tx, files, { id: file.id, at })
  for (const made of await exportsOf(tx, memberId)) {
    await files.erase(made.id)
    await markExportErased(tx, { id: made.id, at })
  }
  if (member) await deleteLettersTo(tx, member.email)
  await forgetMember(tx, { memberId, at })
  await markClosing(tx, { id, removedAt: at })
}

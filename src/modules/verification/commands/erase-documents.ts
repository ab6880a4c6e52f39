import { earlier } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import type { FileStore } from '../../../platform/file-store'
import { eraseFile } from '../../../platform/files'
import { keepDocumentDays } from '../rules'
import { checksToErase, forgetParticulars } from '../store'

/** Erases documents and particulars 30 days after the decision (§5.1); the decision itself stays. Answers how many. */
export const eraseDocuments = async (tx: Tx, erasing: { files: FileStore; at: Date }): Promise<number> => {
  const { files, at } = erasing
  const checks = await checksToErase(tx, earlier(at, { days: keepDocumentDays }))
  for (const check of checks) {
    await eraseFile(tx, files, { id: check.frontFileId, at })
    if (check.backFileId) await eraseFile(tx, files, { id: check.backFileId, at })
    await forgetParticulars(tx, check.id)
  }
  return checks.length
}

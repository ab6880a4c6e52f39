import { inTransaction } from '../../platform/db'
import type { JobContext } from '../../platform/jobs'
import { eraseDocuments } from './commands/erase-documents'

/** Erases documents and particulars 30 days after the decision. */
export const eraseDue = async ({ db, at, services: { files } }: JobContext): Promise<void> => {
  await inTransaction(db, (tx) => eraseDocuments(tx, { files, at }))
}

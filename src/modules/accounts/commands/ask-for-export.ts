import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/enqueue'
import { refuse } from '../refusals'
import { insertExport } from '../store'

/** Asks for an export of all own data; a job makes it. Refuses 'export-under-way'. */
export const askForExport = async (
  tx: Tx,
  asked: { id: string; memberId: string; at: Date },
): Promise<void> => {
  const { id, memberId, at } = asked
  if (!(await insertExport(tx, { id, memberId, askedAt: at }))) throw refuse('export-under-way')
  await enqueue(tx, { name: 'accounts.export', isLong: true }, { exportId: id })
}

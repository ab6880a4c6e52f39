import { earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import type { JobContext } from '../../platform/jobs'
import { removeAccount } from './commands/remove-account'
import { closingsDue, exportsToErase } from './queries'
import { keptUntil } from './rules'
import { markExportErased } from './store'

/** Erases exports that are a week old. */
const eraseExports = async ({ db, at, services }: JobContext): Promise<void> => {
  const weekMs = keptUntil(at).getTime() - at.getTime()
  for (const { id } of await exportsToErase(db, earlier(at, { seconds: weekMs / 1000 }))) {
    await services.files.erase(id)
    await inTransaction(db, (tx) => markExportErased(tx, { id, at }))
  }
}

/** Removes what is personal of accounts whose 14 days are over, each in a transaction of its own. */
export const sweepAccounts = async (context: JobContext): Promise<void> => {
  const { db, at, services } = context
  await eraseExports(context)
  for (const { id } of await closingsDue(db, at))
    await inTransaction(db, (tx) =>
      removeAccount(tx, { id, at, files: services.files, archive: services.memberArchive }),
    )
}

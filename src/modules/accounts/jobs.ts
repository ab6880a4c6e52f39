import { createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { inTransaction } from '../../platform/db'
import { defineJob, type JobContext } from '../../platform/jobs'
import { memberZip } from './archive'
import { finishExport } from './commands/finish-export'
import { exportToMake } from './queries'
import { markFailed, setProgress } from './store'

const writeArchive = async (
  { db, services, at }: JobContext,
  of: { id: string; memberId: string; file: string },
): Promise<bigint> => {
  const onPart = (partsDone: number, partsTotal: number): Promise<void> =>
    inTransaction(db, (tx) => setProgress(tx, { id: of.id, partsDone, partsTotal }))
  const { files, memberArchive: archive } = services
  const zip = memberZip({ db, files, archive, memberId: of.memberId, at, onPart })
  await pipeline(Readable.fromWeb(zip as NodeStream<Uint8Array>), createWriteStream(of.file, { mode: 0o600 }))
  const { size } = await fs.stat(of.file)
  return BigInt(size)
}

/** Makes an export. Run again after a crash it begins anew; one that is made stays. */
export const exportJob = defineJob<{ exportId: string }>('accounts.export', async (context, { exportId }) => {
  const { db, services, at } = context
  const asked = await exportToMake(db, exportId)
  if (!asked) return
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tanomi-export-'))
  const file = path.join(folder, 'export.zip')
  try {
    const bytes = await writeArchive(context, { id: exportId, memberId: asked.memberId, file })
    await services.files.take(exportId, file)
    await inTransaction(db, (tx) => finishExport(tx, { id: exportId, memberId: asked.memberId, bytes, at }))
  } catch (error) {
    await inTransaction(db, (tx) => markFailed(tx, { id: exportId, at }))
    throw error
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
})

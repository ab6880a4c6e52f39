import { inTransaction, type Tx } from '../db'
import { keepFile, tooManyFiles } from '../files'
import { newId } from '../ids'
import type { Act } from './routing'

/** How many files one form may carry. */
export const filesMax = 10

const listOf = (value: string | string[] | undefined): string[] =>
  Array.isArray(value) ? value : value ? [value] : []

/**
 * Keeps the files that came with a form, before its command runs, and notes their ids among the form's values
 * (`fileIds[]`, names as `fileName-<id>`), so that a refused form loses nothing. Answers all ids that the form
 * now stands for: those kept earlier, then the new ones.
 */
export const keepUploads = async (
  act: Pick<Act<unknown>, 'c' | 'at' | 'viewer' | 'files'>,
  name = 'files',
): Promise<string[]> => {
  const { c, at, viewer } = act
  const { db, files: store } = c.var.deps
  const values = c.var.form?.values ?? {}
  const kept = [...new Set(listOf(values['fileIds[]']))]
  const uploads = act.files.get(name) ?? []
  if (uploads.length > 0 && uploads.length + kept.length > filesMax) throw tooManyFiles(name)
  for (const file of uploads) {
    const id = newId(at)
    const bytes = Buffer.from(await file.arrayBuffer())
    await inTransaction(db, (tx) =>
      keepFile(tx, store, { id, ownerId: viewer.memberId, name: file.name, bytes, at }),
    )
    kept.push(id)
    values[`fileName-${id}`] = file.name
  }
  values['fileIds[]'] = kept
  return kept
}

/** Of these ids, those whose files are the person's own: nobody attaches a stranger's file by guessing. */
export const ownFiles = async (
  tx: Tx,
  owned: { memberId: string; ids: readonly string[] },
): Promise<string[]> => {
  if (owned.ids.length === 0) return []
  const rows = await tx
    .selectFrom('files')
    .select('id')
    .where('ownerId', '=', owned.memberId)
    .where('id', 'in', owned.ids)
    .execute()
  return rows.map((row) => row.id)
}

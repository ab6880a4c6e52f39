import { inTransaction, type Tx } from '../db'
import { DomainError } from '../domain-error'
import { checkQuota, checkRoom } from '../file-quota'
import { type EncodedImage, keepFile, tooManyFiles } from '../files'
import { newId } from '../ids'
import type { ImageShape } from '../picture-encoding'
import { encodePicture } from '../pictures'
import type { Act } from './routing'

/** How many files one form may carry. */
export const filesMax = 10

/** A refusal of a file stands beside the field that it was chosen in. */
const atField =
  (field: string) =>
  (error: unknown): never => {
    throw error instanceof DomainError ? new DomainError(error.refusal, error.texts, { field }) : error
  }

const listOf = (value: string | string[] | undefined): string[] =>
  Array.isArray(value) ? value : value ? [value] : []

/**
 * Keeps the files that came with a form, before its command runs, and notes their ids among the form's values
 * (in the list `ids`, names as `fileName-<id>`), so that a refused form loses nothing. Answers all ids that the form
 * now stands for: those kept earlier, then the new ones.
 */
export const keepUploads = async (
  act: Pick<Act<unknown>, 'c' | 'at' | 'viewer' | 'files'>,
  name = 'files',
  ids = 'fileIds[]',
): Promise<string[]> => {
  const { c, at, viewer } = act
  const { db, config, files: store } = c.var.deps
  const values = c.var.form?.values ?? {}
  const kept = [...new Set(listOf(values[ids]))]
  const uploads = act.files.get(name) ?? []
  if (uploads.length > 0 && uploads.length + kept.length > filesMax) throw tooManyFiles(name)
  for (const file of uploads) {
    const id = newId(at)
    const ownerId = viewer.memberId
    await inTransaction(db, async (tx) => {
      await checkQuota(tx, config.fileQuota, { ownerId, bytes: file.bytes })
      await keepFile(tx, store, { id, ownerId, name: file.name, file, at })
    }).catch(atField(name))
    kept.push(id)
    values[`fileName-${id}`] = file.name
  }
  values[ids] = kept
  return kept
}

/**
 * The pictures of one field, encoded before any transaction begins; each has the id of the file that it becomes. Refuses
 * them at their field when there is no room for them (decision 035).
 */
export const encodedImages = async (
  { c, at, viewer, files }: Pick<Act<unknown>, 'c' | 'at' | 'viewer' | 'files'>,
  field: string,
  shape: ImageShape,
): Promise<EncodedImage[]> => {
  const { db, config } = c.var.deps
  const ownerId = viewer.memberId
  const images = await Promise.all(
    (files.get(field) ?? []).map(async ({ path: source }) => ({
      id: newId(at),
      bytes: await encodePicture({ ownerId, source, shape, field }),
    })),
  )
  const bytes = images.reduce((sum, image) => sum + image.bytes.length, 0)
  if (bytes > 0) await checkRoom(db, config.fileQuota, { ownerId, bytes }).catch(atField(field))
  return images
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

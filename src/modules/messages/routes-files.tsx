import { z } from 'zod'
import { inTransaction } from '../../platform/db'
import { keepFile } from '../../platform/files'
import { type Act, get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/doors'
import { field } from '../../platform/http/forms'
import { newId } from '../../platform/ids'
import { KeptFile } from './pages/parts/file-picker'
import { ownFile } from './queries-list'
import { no } from './refusals'
import { filesMax } from './rules'

/** What every form that writes a message carries; lengths are judged by the command, after files are kept. */
export const writingFields = {
  body: z
    .string()
    .max(200_000)
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  'fileIds[]': field.ids(),
  noReply: field.tick(),
}

const keepOne = async ({ c, at, viewer }: Act<unknown>, upload: File): Promise<string> => {
  const id = newId(at)
  const bytes = Buffer.from(await upload.arrayBuffer())
  const { db, files } = c.var.deps
  const file = { id, ownerId: viewer.memberId, name: upload.name, bytes, at }
  await inTransaction(db, (tx) => keepFile(tx, files, file))
  return id
}

/**
 * Keeps the form's uploads before the command runs, and notes them in the form: should the message be refused,
 * the page that comes back carries them. Answers all files that the message is to have.
 */
export const keepUploads = async (act: Act<{ 'fileIds[]': string[] }>): Promise<string[]> => {
  const uploads = act.files.get('files') ?? []
  const ids = [...new Set(act.input['fileIds[]'])]
  if (uploads.length + ids.length > filesMax) throw no('too-many-files', 'files')
  const values = act.c.var.form?.values ?? {}
  for (const upload of uploads) {
    const id = await keepOne(act, upload)
    ids.push(id)
    values['fileIds[]'] = [...ids]
    values[`fileName-${id}`] = upload.name
  }
  return ids
}

/** One file at a time, while the message is still being written: for the page's own uploads. */
export const fileRoutes = (app: Routes): void => {
  get(app, '/messages/files/:fileId', {
    who: 'member',
    show: async (c) => {
      const file = await ownFile(c.var.deps.db, viewerOf(c), c.req.param('fileId') ?? '')
      return show(c, file, (found) => <KeptFile file={{ ...found, bytes: Number(found.bytes) }} />)
    },
  })
  post(app, '/messages/files', {
    who: 'member',
    input: noFields,
    before: async (act) => {
      const upload = act.files.get('files')?.[0]
      if (!upload) throw no('file-not-yours')
      return keepOne(act, upload)
    },
    run: async (_tx, _act, fileId) => ({ to: `/messages/files/${fileId}` }),
    again: (c) => c.text(c.var.flash?.text ?? '', 422),
  })
}

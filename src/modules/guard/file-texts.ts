import { DomainError } from '../../platform/domain-error'
import { FormFault } from '../../platform/http/forms'
import type { Act } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { keepUploads } from '../../platform/http/uploads'
import { readEmbeddedTexts } from '../../platform/pictures'
import { checkTexts, type NamedText } from './marks'
import { filesToRead } from './queries'
import { texts } from './texts'

/** What is larger is not looked into: it would be read whole into memory. */
const bytesMax = 30 * 1024 * 1024
/** Nobody can look into these: what they hold is not judged. */
const unread = new Set(['not-an-image', 'pdf-locked', 'picture-too-large', 'picture-took-too-long'])

/**
 * What stands in the pictures and PDFs of somebody among these files: text layers and QR codes, each a text of the form field
 * `files` with the place named (§5.2). Nothing of it is stored. Refuses 'pictures-waiting'. Never inside a transaction.
 */
export const fileTexts = async (
  c: Ctx,
  of: { ownerId: string; ids: readonly string[] },
): Promise<NamedText[]> => {
  const { db, files } = c.var.deps
  const found: NamedText[] = []
  for (const { id, name } of await filesToRead(db, { ...of, bytesMax })) {
    try {
      const embedded = await readEmbeddedTexts({
        ownerId: of.ownerId,
        source: await files.get(id),
        field: 'files',
      })
      for (const { kind, page, text } of embedded)
        found.push({ field: 'files', draft: text, place: texts[c.var.lang].places[kind](name, page) })
    } catch (error) {
      if (!(error instanceof DomainError && unread.has(error.refusal))) throw error
    }
  }
  return found
}

/**
 * Keeps what came with a form whose files others will see, and refuses it at the field where a file carries a contact detail or
 * a direct deal, in its name or within: such a file is replaced, not sent on. For `before` of a route.
 */
export const keepCheckedUploads = async (act: Act<unknown>): Promise<string[]> => {
  const kept = await keepUploads(act)
  const { c, viewer } = act
  const { lang, form } = c.var
  const values = form?.values ?? {}
  const names = kept.map((id) => ({ field: 'files', draft: String(values[`fileName-${id}`] ?? '') }))
  const within = await fileTexts(c, { ownerId: viewer.memberId, ids: kept })
  const { verdict, marks } = checkTexts([...names, ...within], lang)
  if (verdict === 'hold') throw new FormFault({ values, errors: { files: texts[lang].publicFiles }, marks })
  return kept
}

import { FormFault } from '../../platform/http/forms'
import type { Act } from '../../platform/http/routing'
import { checkTexts, contactKinds, fileTexts, type Kind } from '../guard'
import { writingFacts } from './queries-held'
import { heldTexts as texts } from './texts'
import type { WritingInput } from './writing-fields'

/** What a checked message may be: delivered, delivered with a note for its reader, or held. */
export interface CheckedWriting {
  fileIds: string[]
  verdict: 'allow' | 'warn' | 'hold'
  kinds: readonly Kind[]
  /** The writer agreed to the check with this very form. */
  isNewConsent: boolean
}

/**
 * Checks a message before it is sent (§5.2): its text, together with what its writer sent shortly before, and the names of
 * its files, and, before an order is funded, what stands in its pictures and PDFs. A form that was not shown these findings comes back with them marked; nothing of it is stored. Without consent to
 * the check nobody writes (§5.4).
 */
export const checkedWriting = async (
  { c, at, viewer, input }: Act<Pick<WritingInput, 'body' | 'consent' | '_acknowledged'>>,
  { threadId, fileIds }: { threadId: string | null; fileIds: string[] },
): Promise<CheckedWriting> => {
  const { lang } = c.var
  const t = texts[lang].composer
  const values = c.var.form?.values ?? {}
  const facts = await writingFacts(c.var.deps.db, viewer, { threadId, fileIds, at })
  if (!facts.hasConsented && !input.consent)
    throw new FormFault({ values, errors: { consent: t.consentNeeded } })
  const allowed = facts.isDisclosed ? contactKinds : []
  // Once an order is funded, what is handed over may well carry a shop's telephone number: it was made to.
  const within = facts.isFunded ? [] : await fileTexts(c, { ownerId: viewer.memberId, ids: fileIds })
  const { verdict, kinds, marks, acknowledgement } = checkTexts(
    [
      { field: 'body', draft: input.body, recent: facts.recent, allowed },
      ...facts.fileNames.map((draft) => ({ field: 'files', draft, allowed })),
      ...within.map((text) => ({ ...text, allowed })),
    ],
    lang,
  )
  if (verdict !== 'allow' && input._acknowledged !== acknowledgement) {
    const errors = Object.fromEntries(Object.keys(marks).map((name) => [name, t.found]))
    const acknowledge = { token: acknowledgement, label: verdict === 'hold' ? t.sendHeld : t.sendAnyway }
    throw new FormFault({ values, errors, marks, acknowledge })
  }
  return { fileIds, verdict, kinds, isNewConsent: !facts.hasConsented }
}

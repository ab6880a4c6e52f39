import { keepOpenCookie } from './cookies'
import type { Ctx } from './types'

/**
 * Tells the script that keeps drafts in the browser that this form was taken (`_draft` names the draft): a refusal says
 * nothing, and the draft stays (decision 138).
 */
export const clearDraft = (c: Ctx, values: Record<string, string | string[]>): void => {
  const draft = values['_draft']
  // Buttons that send the form elsewhere (another row, another language) send nothing off.
  if (typeof draft !== 'string' || draft.length > 300 || !draft.endsWith(`:${c.req.path}`)) return
  keepOpenCookie(c, { name: 'draft-sent', value: draft, seconds: 300 })
}

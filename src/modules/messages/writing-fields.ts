import { z } from 'zod'
import { field } from '../../platform/http/forms'

/** What every form that writes a message carries; lengths are judged by the command, after files are kept. */
export const writingFields = {
  body: z
    .string()
    .max(200_000)
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  'fileIds[]': field.ids(),
  noReply: field.tick(),
  /** Consent to the check, asked until it is given (§5.4). */
  consent: field.tick(),
  /** Stands for the findings that the writer was shown, and sends in spite of. */
  _acknowledged: z.string().max(40).default(''),
}

const writing = z.object(writingFields)
export type WritingInput = z.output<typeof writing>

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
}

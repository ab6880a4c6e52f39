import type { z } from 'zod'
import { type DomainError, defineRefusals } from '../domain-error'
import { diskFull } from '../file-quota'
import type { Excess } from './form-body'

/** How much one form may carry. */
export interface FormLimit {
  /** Bytes of the text as it is sent. */
  readonly bytes: number
  readonly fields: number
  /** Files, each of at most so many bytes; absent where the form carries none. */
  readonly files?: { readonly count: number; readonly bytes: number }
}

const usual: FormLimit = { bytes: 64 * 1024, fields: 200 }

export const bodyRefusals = {
  'text-too-large': {
    status: 413,
    ja: '文章が長すぎて受け取れませんでした。短くするか、分けて送ってください',
    en: 'The text is too long to be received. Please shorten it or send it in parts',
  },
  'too-many-fields': {
    status: 413,
    ja: '項目が多すぎて受け取れませんでした。項目を減らして送ってください',
    en: 'The form has too many fields. Please send fewer',
  },
  'file-over-limit': {
    status: 413,
    ja: 'ファイルが大きすぎます（1件の上限は100MBです）。小さくするか、分けて送ってください',
    en: 'The file is too large (at most 100 MB each). Please make it smaller or split it',
  },
  'picture-over-limit': {
    status: 413,
    ja: '画像が大きすぎます（1枚の上限は20MBです）。小さくしてからお選びください',
    en: 'The picture is too large (at most 20 MB each). Please make it smaller',
  },
  'files-over-limit': {
    status: 413,
    ja: 'ファイルが多すぎます。数を減らして送ってください',
    en: 'There are too many files. Please send fewer',
  },
  'malformed-form': {
    status: 400,
    ja: '送信の途中で内容が壊れました。もう一度送ってください',
    en: 'The form was damaged on its way. Please send it again',
  },
} as const
const refuse = defineRefusals(bodyRefusals)

export const malformedForm = (): DomainError => refuse('malformed-form')

/** Limits of a form with files of any kind (§3.9). */
export const anyFiles = (count: number) => ({ count, bytes: 100 * 1024 * 1024 })
/** Limits of a form with pictures. */
export const pictures = (count: number) => ({ count, bytes: 20 * 1024 * 1024 })

/** The refusal for what was too much, at the field where there is one. */
export const excessRefusal = (excess: Excess, { files }: FormLimit): DomainError => {
  if (excess.what === 'disk') return diskFull()
  if (excess.what === 'text') return refuse('text-too-large')
  if (excess.what === 'fields') return refuse('too-many-fields')
  if (excess.what === 'files') return refuse('files-over-limit')
  return refuse(files?.bytes === pictures(1).bytes ? 'picture-over-limit' : 'file-over-limit', excess.field)
}

/** A character takes at most nine bytes where it is sent percent-encoded, as three bytes of UTF-8. */
const bytesPerCharacter = 9

type Def = {
  readonly type?: string
  readonly shape?: Record<string, z.ZodType>
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
}

/** Characters that the longest text takes which passes this schema; 0 where none is said. */
const longestText = (schema: z.ZodType): number => {
  const def = schema._zod.def as Def
  const parts = [def.in, def.out, def.innerType, ...(def.options ?? [])].filter((part) => part !== undefined)
  const own = def.type === 'string' ? Number((schema as z.ZodString).maxLength ?? 0) : 0
  const inner = Math.max(0, own, ...parts.map(longestText))
  const fields = Object.values(def.shape ?? {}).reduce((sum, field) => sum + longestText(field), 0)
  const rows = def.element ? rowsMax * longestText(def.element) : 0
  return inner + fields + rows
}

/** Rows of a list whose text is read whole. */
const rowsMax = 20

/** The names of a form's own fields; none where the form is a free record. */
export const fieldNames = (input: z.ZodType): readonly string[] => {
  const { shape, in: before } = input._zod.def as Def
  return shape ? Object.keys(shape) : before ? fieldNames(before) : []
}

/**
 * The limit of one form: 64 KB and 200 fields, as much more as its own fields take at their longest, and what is
 * declared beside the route.
 */
export const formLimitOf = (input: z.ZodType, declared: Partial<FormLimit> = {}): FormLimit => ({
  fields: usual.fields,
  bytes: usual.bytes + bytesPerCharacter * longestText(input),
  ...declared,
})

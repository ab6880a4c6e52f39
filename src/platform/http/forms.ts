import { z } from 'zod'
import type { FormState } from '../../ui/view'
import { isDate } from '../clock'
import { emailAddress } from '../email-address'
import { defineTexts, type Lang } from '../i18n'
import type { ArrivedFile } from '../incoming'
import { isNameFault, lineFault, type NameFault, nameFault, titleFault } from '../shown-name'
import type { FormLimit } from './body-limit'
import { type Excess, readFormBody } from './form-body'
import type { Ctx } from './types'

const texts = defineTexts(
  {
    required: '入力してください',
    tooShort: (n: number) => `${n}文字以上で入力してください`,
    tooLong: (n: number) => `${n}文字以内で入力してください`,
    atLeast: (n: string) => `${n}以上にしてください`,
    atMost: (n: string) => `${n}以下にしてください`,
    notANumber: '数字で入力してください',
    digits: (n: number) => `${n}桁の数字で入力してください`,
    notADate: '日付を正しく入力してください',
    notAnEmail: 'メールアドレスを正しく入力してください',
    notAUrl: 'URLを正しく入力してください（https:// から）',
    choose: '選んでください',
    lines: '1行で入力してください',
    direction: '文字の向きを変える特殊な文字は使えません',
    invisible: '表示されない特殊な文字は使えません',
    staff: '運営や公式と間違われる名前は使えません',
    wrong: '入力を確かめてください',
    part: (value: string, fault: string) => `「${value}」：${fault}`,
    tooMany: (n: string) => `${n}件以内にしてください`,
    check: '入力を確かめてください。',
  },
  {
    required: 'Please fill this in',
    tooShort: (n: number) => `At least ${n} characters, please`,
    tooLong: (n: number) => `At most ${n} characters, please`,
    atLeast: (n: string) => `Must be ${n} or more`,
    atMost: (n: string) => `Must be ${n} or less`,
    notANumber: 'Please enter a number',
    digits: (n: number) => `Please enter ${n} digits`,
    notADate: 'Please enter a date',
    notAnEmail: 'Please enter a valid e-mail address',
    notAUrl: 'Please enter a full URL (starting with https://)',
    choose: 'Please choose one',
    lines: 'One line, please',
    direction: 'Characters that change the direction of text cannot be used',
    invisible: 'Characters that show nothing cannot be used',
    staff: 'This could be taken for the site’s own staff. Please choose another',
    wrong: 'Please check this',
    part: (value: string, fault: string) => `“${value}”: ${fault}`,
    tooMany: (n: string) => `At most ${n}, please`,
    check: 'Please check what you entered.',
  },
)

export const formTexts = texts

type Raw = Record<string, string | string[]>

export interface Form {
  /** Names ending in [] are lists; of the others the last one counts. */
  readonly values: Raw
  readonly files: Map<string, ArrivedFile[]>
  readonly excess: Excess | undefined
}

/** The form as sent, within the limit of its address. The caller discards the files. */
export const readForm = async (c: Ctx, limit: FormLimit): Promise<Form> => {
  const body = await readFormBody(c, limit)
  const values = new Map<string, string | string[]>()
  for (const [name, value] of body.values) {
    const known = values.get(name)
    if (!name.endsWith('[]')) values.set(name, value)
    else if (Array.isArray(known)) known.push(value)
    else values.set(name, [value])
  }
  const files = new Map<string, ArrivedFile[]>()
  for (const [name, file] of body.files) files.set(name, [...(files.get(name) ?? []), file])
  return { values: Object.fromEntries(values), files, excess: body.excess }
}

const issueText = (issue: z.core.$ZodIssue, lang: Lang): string => {
  const t = texts[lang]
  const input = 'input' in issue ? issue.input : undefined
  const fault = isNameFault(issue.message) ? t[issue.message] : undefined
  if (fault) return fault
  const named = { yen: t.notANumber, on: t.notADate }[issue.message]
  if (named) return input === '' || input === undefined ? t.required : named
  const places = /^digits (\d+)$/.exec(issue.message)
  if (places) return input === '' || input === undefined ? t.required : t.digits(Number(places[1]))
  if (issue.code === 'custom') return issue.message
  if (input === undefined || input === '' || input === null) return t.required
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return issue.minimum === 1 ? t.required : t.tooShort(Number(issue.minimum))
    return issue.origin === 'array' ? t.choose : t.atLeast(Number(issue.minimum).toLocaleString('en'))
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? t.tooLong(Number(issue.maximum))
      : issue.origin === 'array'
        ? t.tooMany(Number(issue.maximum).toLocaleString('en'))
        : t.atMost(Number(issue.maximum).toLocaleString('en'))
  }
  if (issue.code === 'invalid_value') return t.choose
  if (issue.code === 'invalid_format') {
    return { email: t.notAnEmail, url: t.notAUrl }[issue.format as string] ?? t.wrong
  }
  return issue.code === 'invalid_type' ? t.required : t.wrong
}

/** A form that did not pass: what was typed, and what is wrong with which field. */
export class FormFault extends Error {
  readonly state: FormState
  constructor(state: FormState) {
    super('form')
    this.state = state
  }
}

/** The value at fault, as it was typed, not too long. */
const partOf = (issue: z.core.$ZodIssue): string => {
  const input = 'input' in issue && typeof issue.input === 'string' ? issue.input : ''
  return input.length > 40 ? `${input.slice(0, 40)}…` : input
}

/** Checks a form against its schema; throws FormFault with words in the person's language. */
export const checkForm = <S extends z.ZodType>(schema: S, values: Raw, lang: Lang): z.output<S> => {
  const parsed = schema.safeParse(values, { reportInput: true })
  if (parsed.success) return parsed.data
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.') || 'form'
    // What is wrong with one of several values in one field stands at that field, and names the value.
    const [field = 'form', index] = issue.path.map(String)
    const isPart = typeof values[field] === 'string' && index !== undefined
    const text = issueText(issue, lang)
    errors[isPart ? field : name] ??= isPart ? texts[lang].part(partOf(issue), text) : text
  }
  throw new FormFault({ values, errors })
}

const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[,，、¥￥円\s]/g, '')

/** Reports what is wrong with a line by the key of its words. */
const withoutFault =
  (faultOf: (text: string) => NameFault | undefined) =>
  (text: string, context: z.core.$RefinementCtx<string>): void => {
    const message = faultOf(text)
    if (message) context.addIssue({ code: 'custom', message })
  }

const url = z.url({ protocol: /^https?$/ }).max(500)

/** Field kinds that every module's forms are made of. */
export const field = {
  /** One line, trimmed; required when min is 1 or more. */
  line: (max: number, min = 1) => z.string().trim().min(min).max(max).superRefine(withoutFault(lineFault)),
  optionalLine: (max: number) => z.string().trim().max(max).superRefine(withoutFault(lineFault)).default(''),
  /** The name of a person or a firm: nobody is called like the site's staff. */
  name: (max: number) => z.string().trim().min(1).max(max).superRefine(withoutFault(nameFault)),
  /** The title of a job, a work, a package or an order. */
  title: (max: number) => z.string().trim().min(1).max(max).superRefine(withoutFault(titleFault)),
  /** Many lines; line ends as one character, so that lengths agree with the browser's. */
  text: (max: number, min = 1) =>
    z
      .string()
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .pipe(z.string().min(min).max(max)),
  email: () => z.string().trim().toLowerCase().pipe(emailAddress.max(254)),
  /** Integer yen, as people type it: full-width digits and separators are read. */
  yen: (min: bigint, max = 100_000_000n) =>
    z
      .string()
      .transform(halfWidth)
      .pipe(z.string().regex(/^\d{1,12}$/, { error: 'yen' }))
      .transform((text) => BigInt(text))
      .pipe(z.bigint().min(min).max(max)),
  /** Integer yen that may be left out: 0 then. */
  optionalYen: (max: bigint) =>
    z
      .string()
      .transform(halfWidth)
      .pipe(z.string().regex(/^\d{0,12}$/, { error: 'yen' }))
      .transform((text) => BigInt(text))
      .pipe(z.bigint().max(max))
      .default(0n),
  whole: (min: number, max: number) =>
    z
      .string()
      .transform(halfWidth)
      .pipe(z.string().regex(/^\d{1,9}$/, { error: 'yen' }))
      .transform(Number)
      .pipe(z.number().int().min(min).max(max)),
  /** A number that is a name (of an account): so many digits, zeros in front kept; full width and hyphens are read. */
  digits: (places: number) =>
    z
      .string()
      .transform((text) => halfWidth(text).replace(/[-‐−ー－]/g, ''))
      .pipe(z.string().regex(new RegExp(`^\\d{${places}}$`), { error: `digits ${places}` })),
  on: () => z.string().trim().refine(isDate, { error: 'on' }),
  url: () => z.string().trim().pipe(url),
  /** Addresses in one field, with blanks or lines between; a fault stands at the field and says what it is about. */
  urls: (max: number) =>
    z
      .string()
      .default('')
      .transform((text) => text.split(/\s+/).filter(Boolean))
      .pipe(z.array(url).max(max)),
  /** A checkbox: sent or not. */
  tick: () =>
    z
      .string()
      .optional()
      .transform((value) => value !== undefined && value !== ''),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values),
  id: () => z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/),
  ids: () => z.array(z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)).default([]),
}

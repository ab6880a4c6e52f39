// The forms in which a client describes a task and its questions.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { isSubCategory } from '../categories'
import { tiers } from '../members'
import { regions } from '../profiles'
import { branchable, formLimits, type Question, questionKinds } from './form/question'
import { refuse } from './refusals'
import { aiUses, days, limits, type Screening } from './rules'
import type { TaskFields } from './store'

export const settingsForm = z.object({
  categorySlug: field.line(60),
  title: field.title(100),
  brief: field.text(20_000),
  unitYen: field.yen(limits.unitMin, limits.unitMax),
  worksCount: field.whole(1, limits.worksMax),
  periodDays: field.whole(1, limits.periodMax),
  minutes: field.whole(limits.minutesMin, limits.minutesMax),
  perPerson: field.whole(1, limits.perPersonMax),
  minTier: field.oneOf(tiers),
  minApprovalPercent: field.whole(0, 100),
  'regions[]': z.array(z.enum(regions.map(({ code }) => code))).default([]),
  aiUse: field.oneOf(aiUses),
  screeningLabel: field.optionalLine(200),
  screeningOptions: field.text(2000, 0),
  trainingPurpose: field.optionalLine(500),
  trainingBy: field.optionalLine(200),
  trainingFaceOrVoice: field.tick(),
  trainingLicence: field.optionalLine(500),
})

/** The lines of a text that are not empty. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** One option a line; a star before those that qualify, half or full width. */
const screeningOf = (label: string, text: string): Screening | null => {
  const lines = linesOf(text)
  if (label === '' && lines.length === 0) return null
  const star = /^[*＊]\s*/
  return {
    label,
    options: lines.map((line) => line.replace(star, '')),
    right: lines.flatMap((line, i) => (star.test(line) ? [i] : [])),
  }
}

/** A screening question as its field shows it. */
export const screeningText = (screening: Screening | null): string =>
  screening?.options.map((option, i) => `${screening.right.includes(i) ? '*' : ''}${option}`).join('\n') ?? ''

/** What the form says, as columns. Refuses 'category-missing'. */
export const fieldsOf = (input: z.output<typeof settingsForm>): TaskFields => {
  const { screeningLabel, screeningOptions, 'regions[]': asked, ...fields } = input
  if (!isSubCategory(fields.categorySlug)) throw refuse('category-missing', 'categorySlug')
  const screening = screeningOf(screeningLabel, screeningOptions)
  return { ...fields, regions: [...new Set(asked)].sort(), screening }
}

/** The buttons of the list of questions: 'add long', 'up q3', 'move q3 0'. */
export const editForm = z.object({
  edit: z
    .string()
    .regex(
      new RegExp(
        `^(add (${questionKinds.join('|')})|(up|down|duplicate|delete) q\\d{1,6}|move q\\d{1,6} \\d{1,3})$`,
      ),
    ),
})

/** A limit that may be left empty; a range of numbers may be negative. */
const limit = z
  .string()
  .default('')
  .transform((text) =>
    text
      .replace(/[０-９－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[,，、\s]/g, ''),
  )
  .pipe(z.string().regex(/^(-?\d{1,9})?$/, { error: 'yen' }))
  .transform((text) => (text === '' ? null : Number(text)))

export const questionForm = z.object({
  questionId: z.string().regex(/^q\d{1,6}$/),
  label: field.optionalLine(formLimits.label),
  hint: field.text(formLimits.hint, 0),
  required: field.tick(),
  min: limit,
  max: limit,
  // Only some kinds of question show these fields.
  options: field.text(formLimits.options * (formLimits.option + 1), 0).default(''),
  other: field.tick(),
  branch: z.string().max(10).default(''),
  'branchAnswers[]': z.array(z.string().max(formLimits.option)).max(formLimits.options).default([]),
})

/** The question as the form changes it: what its kind does not have stays as it was. */
export const questionOf = (
  questions: readonly Question[],
  input: z.output<typeof questionForm>,
): Question | undefined => {
  const before = questions.find(({ id }) => id === input.questionId)
  if (!before) return undefined
  const { label, hint, required, min, max, other, branch, 'branchAnswers[]': answers } = input
  const isBranch = branchable(questions, before.id).some(({ id }) => id === branch)
  return {
    ...before,
    ...{ label, hint, required, min, max, other },
    options: linesOf(input.options).map((option) => option.slice(0, formLimits.option)),
    // The boxes that were shown belong to the question asked about before.
    showIf: isBranch
      ? { question: branch, answers: before.showIf?.question === branch ? answers : [] }
      : null,
  }
}

export const moreForm = z.object({ more: field.whole(1, limits.worksMax) })
export const prolongForm = z.object({ byDays: field.whole(1, days.prolongMax) })

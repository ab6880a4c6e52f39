import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { refuse } from './refusals'
import { limits, type PlanKind, planKinds, rightsKinds } from './rules'
import type { Option, PackageFields, Plan, Question } from './store'

const planParts = ['Title', 'Includes', 'Price', 'Days', 'Revisions'] as const

/** Fields of the three plans, as text: a plan without a name is not offered, so its other fields may be empty. */
const planFields: Record<string, z.ZodDefault<z.ZodString>> = Object.fromEntries(
  planKinds.flatMap((kind) => planParts.map((part) => [`${kind}${part}`, z.string().default('')])),
)

const lines = z.array(z.string()).max(10).default([])

/** Everything that the form of a package holds; parts that are left empty are not offered. */
export const packageInput = z.object({
  title: field.title(80),
  description: field.text(4000),
  category: field.line(60),
  places: field.whole(1, limits.places),
  rights: field.oneOf(rightsKinds),
  ...planFields,
  'optionTitle[]': lines,
  'optionPrice[]': lines,
  'optionDays[]': lines,
  'question[]': lines,
  'answer[]': lines,
  'drop[]': z.array(z.string()).default([]),
  step: z.string().default(''),
})
export type PackageInput = z.output<typeof packageInput>

/** The fields whose words buyers read. */
export const packageTexts: readonly string[] = [
  ...['title', 'description', 'optionTitle[]', 'question[]', 'answer[]'],
  ...planKinds.flatMap((kind) => [`${kind}Title`, `${kind}Includes`]),
]

const schemas = {
  title: field.title(60),
  includes: field.text(1000, 0),
  priceYen: field.yen(500n),
  days: field.whole(1, 365),
  revisions: field.whole(0, 20),
  optionPrice: field.yen(100n, 10_000_000n),
  optionDays: field.whole(0, 90),
  question: field.line(200),
  answer: field.text(1000),
}

type Refusal = 'plan-incomplete' | 'option-incomplete' | 'question-incomplete'

const read = <S extends z.ZodType>(
  schema: S,
  text: unknown,
  fault: { refusal: Refusal; at: string },
): z.output<S> => {
  const parsed = schema.safeParse(text)
  if (!parsed.success) throw refuse(fault.refusal, fault.at)
  return parsed.data
}

const planOf = (kind: PlanKind, input: Record<string, unknown>): Plan => {
  const part = <S extends z.ZodType>(schema: S, name: (typeof planParts)[number]) =>
    read(schema, input[`${kind}${name}`], { refusal: 'plan-incomplete', at: `${kind}${name}` })
  return {
    kind,
    title: part(schemas.title, 'Title'),
    includes: part(schemas.includes, 'Includes'),
    priceYen: part(schemas.priceYen, 'Price'),
    days: part(schemas.days, 'Days'),
    revisions: part(schemas.revisions, 'Revisions'),
  }
}

const isEmpty = (...texts: (string | undefined)[]): boolean =>
  texts.every((text) => (text ?? '').trim() === '')

const optionsOf = (input: PackageInput): Option[] =>
  input['optionTitle[]'].flatMap((title, i) => {
    const [price, days] = [input['optionPrice[]'][i], input['optionDays[]'][i]]
    if (isEmpty(title, price, days)) return []
    const part = <S extends z.ZodType>(schema: S, text: unknown, name: string) =>
      read(schema, text, { refusal: 'option-incomplete', at: `${name}.${i}` })
    return {
      title: part(schemas.title, title, 'optionTitle[]'),
      priceYen: part(schemas.optionPrice, price, 'optionPrice[]'),
      days: isEmpty(days) ? 0 : part(schemas.optionDays, days, 'optionDays[]'),
    }
  })

const questionsOf = (input: PackageInput): Question[] =>
  input['question[]'].flatMap((question, i) => {
    const answer = input['answer[]'][i]
    if (isEmpty(question, answer)) return []
    const part = <S extends z.ZodType>(schema: S, text: unknown, name: string) =>
      read(schema, text, { refusal: 'question-incomplete', at: `${name}.${i}` })
    return {
      question: part(schemas.question, question, 'question[]'),
      answer: part(schemas.answer, answer, 'answer[]'),
    }
  })

export interface PackageParts {
  fields: PackageFields
  plans: Plan[]
  options: Option[]
  questions: Question[]
}

/**
 * What the form says, with empty lines left out. Refuses 'plan-incomplete', 'option-incomplete' and 'question-incomplete' at
 * the field that cannot be read.
 */
export const partsOf = (input: PackageInput): PackageParts => ({
  fields: {
    title: input.title,
    description: input.description,
    categorySlug: input.category,
    places: input.places,
    rights: input.rights,
  },
  plans: planKinds
    .filter((kind) => !isEmpty(String((input as Record<string, unknown>)[`${kind}Title`] ?? '')))
    .map((kind) => planOf(kind, input)),
  options: optionsOf(input).slice(0, limits.options),
  questions: questionsOf(input).slice(0, limits.questions),
})

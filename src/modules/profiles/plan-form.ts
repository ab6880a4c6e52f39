import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { refuse } from './refusals'
import { type PlanKind, planKinds } from './rules'
import type { Plan } from './store-works'

const parts = ['Title', 'Includes', 'Price', 'Days', 'Revisions'] as const

/** Fields of the three plans, as text: a plan without a name is not offered, so its other fields may be empty. */
export const planFields: Record<string, z.ZodDefault<z.ZodString>> = Object.fromEntries(
  planKinds.flatMap((kind) => parts.map((part) => [`${kind}${part}`, z.string().default('')])),
)

const schemas = {
  title: field.title(60),
  includes: field.text(1000, 0),
  priceYen: field.yen(500n),
  days: field.whole(1, 365),
  revisions: field.whole(0, 20),
}

const read = <S extends z.ZodType>(schema: S, text: unknown, name: string): z.output<S> => {
  const parsed = schema.safeParse(text)
  if (!parsed.success) throw refuse('plan-incomplete', name)
  return parsed.data
}

const planOf = (kind: PlanKind, input: Record<string, unknown>): Plan => ({
  kind,
  title: read(schemas.title, input[`${kind}Title`], `${kind}Title`),
  includes: read(schemas.includes, input[`${kind}Includes`], `${kind}Includes`),
  priceYen: read(schemas.priceYen, input[`${kind}Price`], `${kind}Price`),
  days: read(schemas.days, input[`${kind}Days`], `${kind}Days`),
  revisions: read(schemas.revisions, input[`${kind}Revisions`], `${kind}Revisions`),
})

/** The plans that have a name. Refuses 'plan-incomplete' at the field that cannot be read. */
export const plansOf = (input: Record<string, unknown>): Plan[] =>
  planKinds
    .filter((kind) => String(input[`${kind}Title`] ?? '').trim() !== '')
    .map((kind) => planOf(kind, input))

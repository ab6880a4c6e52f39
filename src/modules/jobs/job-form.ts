import { z } from 'zod'
import { type Duration, later, startOf } from '../../platform/clock'
import { field } from '../../platform/http/forms'
import { tiers } from '../members'
import { aiRuleFields } from './ai'
import { refuse } from './refusals'
import { budgetBands, featureTags, visibilities } from './rules'
import type { JobFields } from './store'

/** '' stands for nothing: a field that may be left empty. */
const orEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const category = z.object({ categorySlug: field.line(60) })
const content = z.object({
  title: field.title(100),
  brief: field.text(20_000),
  'removeFileIds[]': field.ids(),
})
const budget = z.object({
  band: field.line(30),
  budgetMinYen: orEmpty(field.yen(500n)),
  budgetMaxYen: orEmpty(field.yen(500n)),
  proposalsOn: field.on(),
  wantedOn: orEmpty(field.on()),
  hires: field.whole(1, 100),
})
const requirements = z.object({
  visibility: field.oneOf(visibilities),
  minTier: z.enum(tiers).default('none'),
  'needs[]': z.array(z.enum(['identity', 'confidentiality', 'invited'])).default([]),
  'tags[]': z.array(z.enum(featureTags)).default([]),
  withholding: field.tick(),
  ...aiRuleFields,
})

/** The forms of the wizard's steps; the edit page is all of them at once. */
export const jobForms = {
  category,
  content,
  budget,
  requirements,
  all: category.extend(content.shape).extend(budget.shape).extend(requirements.shape),
}
type Budget = z.output<typeof budget>
type Requirements = z.output<typeof requirements>

const lastMinute: Duration = { hours: 23, minutes: 59 }
/** A deadline is a day; proposals are taken until its last minute in Japan. */
export const untilOf = (on: string): Date => later(startOf(on), lastMinute)

/** Refuses 'budget-incomplete' when own figures were chosen and not given. */
export const budgetFields = (input: Budget): Partial<JobFields> => {
  const band = budgetBands.find(([low, high]) => input.band === `${low}-${high}`)
  if (input.band === 'own' && (!input.budgetMinYen || !input.budgetMaxYen))
    throw refuse('budget-incomplete', input.budgetMinYen ? 'budgetMaxYen' : 'budgetMinYen')
  const own = input.band === 'own'
  return {
    budgetMinYen: band?.[0] ?? (own ? (input.budgetMinYen ?? null) : null),
    budgetMaxYen: band?.[1] ?? (own ? (input.budgetMaxYen ?? null) : null),
    proposalsUntil: untilOf(input.proposalsOn),
    wantedOn: input.wantedOn ?? null,
    hires: input.hires,
  }
}

export const requirementFields = (input: Requirements): Partial<JobFields> => ({
  visibility: input.visibility,
  minTier: input.minTier,
  needsIdentity: input['needs[]'].includes('identity'),
  needsConfidentiality: input['needs[]'].includes('confidentiality'),
  invitedOnly: input['needs[]'].includes('invited'),
  withholding: input.withholding,
  aiUse: input.aiUse,
  aiNote: input.aiNote,
})

import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { isSubCategory } from '../categories'
import { refuse } from './refusals'
import { aiUses, entryAiUses, impressions, limits, rightsKinds, visibilities } from './rules'
import type { CompetitionFields } from './store'

const orZero = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

export const competitionInput = z.object({
  categorySlug: field.line(60),
  title: field.title(100),
  brief: field.text(20_000),
  formats: field.optionalLine(200),
  'tags[]': z.array(z.enum(impressions)).max(6).default([]),
  prizeYen: field.yen(limits.prizeMin, limits.prizeMax),
  rewardYen: orZero(field.yen(limits.rewardMin, limits.rewardMax)),
  rewardCount: orZero(field.whole(0, 50)),
  periodDays: field.whole(7, 14),
  entriesVisibility: field.oneOf(visibilities),
  guaranteedEntries: field.whole(0, 50),
  aiUse: field.oneOf(aiUses),
  rights: field.oneOf(rightsKinds),
})

/** What the form says, as columns. Refuses 'category-missing'. */
export const fieldsOf = (input: z.output<typeof competitionInput>): CompetitionFields => {
  const { 'tags[]': tags, rewardYen = 0n, rewardCount = 0, ...rest } = input
  if (!isSubCategory(rest.categorySlug)) throw refuse('category-missing', 'categorySlug')
  return { ...rest, tags, rewardYen, rewardCount }
}

export const entryInput = z.object({
  body: field.text(5000, 0),
  comment: field.text(2000, 0),
  aiUse: field.oneOf(entryAiUses),
  aiTool: field.optionalLine(100),
})
export const newEntryInput = entryInput.extend({ acceptsRights: field.tick() })

export const weighInput = z.object({
  stars: z.enum(['', '1', '2', '3', '4', '5']).default(''),
  shortlisted: field.tick(),
  note: field.text(2000, 0),
  feedback: field.text(2000, 0),
})

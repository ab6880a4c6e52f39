import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { isSubCategory } from '../categories'
import { refuse } from './refusals'
import {
  aiUses,
  entryAiUses,
  impressions,
  limits,
  rightsKinds,
  scales,
  scaleValues,
  visibilities,
} from './rules'
import type { CompetitionFields } from './store'

/** '' stands for nothing: a field that may be left empty. */
const orEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** The forms of the wizard's steps. */
export const competitionForms = {
  category: z.object({ categorySlug: field.line(60) }),
  brief: z.object({
    title: field.title(100),
    brief: field.text(20_000),
    formats: field.optionalLine(200),
  }),
  design: z.object({
    'tags[]': z.array(z.enum(impressions)).max(6).default([]),
    'sliders[]': z.array(z.enum(scaleValues)).length(scales.length),
  }),
  prize: z.object({
    prizeYen: field.yen(limits.prizeMin, limits.prizeMax),
    rewardYen: orEmpty(field.yen(limits.rewardMin, limits.rewardMax)),
    rewardCount: orEmpty(field.whole(0, 50)),
    guaranteedEntries: field.whole(0, 50),
    withholding: field.tick(),
  }),
  terms: z.object({
    periodDays: field.whole(7, 14),
    entriesVisibility: field.oneOf(visibilities),
    aiUse: field.oneOf(aiUses),
    rights: field.oneOf(rightsKinds),
  }),
} as const
export type WizardForm = keyof typeof competitionForms

type Output<Step extends WizardForm> = z.output<(typeof competitionForms)[Step]>
type FieldsOf = { [Step in WizardForm]: (input: Output<Step>) => Partial<CompetitionFields> }

/** What each step's form says, as columns. The category's refuses 'category-missing'. */
export const fieldsOf: FieldsOf = {
  category: ({ categorySlug }) => {
    if (!isSubCategory(categorySlug)) throw refuse('category-missing', 'categorySlug')
    return { categorySlug }
  },
  brief: (input) => input,
  design: ({ 'tags[]': tags, 'sliders[]': sliders }) => ({ tags, sliders: sliders.map(Number) }),
  prize: ({ rewardYen = 0n, rewardCount = 0, ...rest }) => ({ ...rest, rewardYen, rewardCount }),
  terms: (input) => input,
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

/** A quick judgement from the wall, by a key: what is not sent stays. */
export const rateInput = z.object({
  stars: z.enum(['', '1', '2', '3', '4', '5']).optional(),
  shortlisted: z.enum(['on', 'off']).optional(),
})

/** Entries ticked on the wall, and what is to be done with them. */
export const pickInput = z.object({
  'pick[]': z.array(field.whole(1, 999_999)).max(300).default([]),
  go: z.enum(['shortlist', 'unshortlist', 'compare', 'poll']),
})

export const pollInput = z.object({
  question: field.optionalLine(200),
  'entries[]': z.array(field.whole(1, 999_999)).max(300).default([]),
})
export const voteInput = z.object({ entry: z.string().max(6).default('') })

// What the two review forms carry, read into what the commands take.
import { z } from 'zod'
import { checkForm, field } from '../../platform/http/forms'
import type { Lang } from '../../platform/i18n'
import type { NewReview } from './commands/write-review'
import { type Aspect, aspects, commentMax } from './rules'

const star = field.oneOf(['1', '2', '3', '4', '5']).transform(Number)
const optionalStar = star.optional()

/** The form of one order. */
export const reviewFields = z.object({
  score: star,
  quality: optionalStar,
  communication: optionalStar,
  timeliness: optionalStar,
  again: optionalStar,
  comment: field.text(commentMax, 0).default(''),
  /** A freelancer's only: the pay was not fair (§2.8). */
  priceUnfair: field.tick(),
})
export type ReviewFields = z.output<typeof reviewFields>

/** The form of a whole contract: fields named by order, read by `readPieces`. */
export const pieceFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
/** One comment and six other fields for each order. */
export const pieceLimit = { bytes: 1024 * 1024, fields: 1000 }
type Values = z.output<typeof pieceFields>

export const aspectsOf = (fields: ReviewFields): Partial<Record<Aspect, number>> =>
  Object.fromEntries(
    aspects.flatMap((aspect) => {
      const given = fields[aspect]
      return given === undefined ? [] : [[aspect, given]]
    }),
  )

const isTouched = (values: Values, orderId: string): boolean =>
  ['score', 'comment', 'priceUnfair', ...aspects].some((name) => {
    const value = values[`${name}-${orderId}`]
    return typeof value === 'string' && value.trim() !== ''
  })

/**
 * The orders of the form that were rated or written about; the others are left for later. Throws FormFault, as any
 * form does, when one has words but no score.
 */
export const readPieces = (values: Values, by: { authorId: string; at: Date; lang: Lang }): NewReview[] => {
  const named = values['orderIds[]']
  const orderIds = (Array.isArray(named) ? named : []).filter((id) => isTouched(values, id))
  const shape = Object.fromEntries(
    orderIds.flatMap((orderId) => [
      [`id-${orderId}`, field.id()],
      ...Object.entries(reviewFields.shape).map(([name, kind]) => [`${name}-${orderId}`, kind]),
    ]),
  ) as Record<string, z.ZodType>
  const checked = checkForm(z.object(shape), values, by.lang) as Record<string, unknown>
  return orderIds.map((orderId) => {
    const pick = (name: string): unknown => checked[`${name}-${orderId}`]
    const fields = Object.fromEntries(
      Object.keys(reviewFields.shape).map((name) => [name, pick(name)]),
    ) as ReviewFields
    return {
      id: pick('id') as string,
      orderId,
      authorId: by.authorId,
      score: fields.score,
      aspects: aspectsOf(fields),
      comment: fields.comment,
      priceUnfair: fields.priceUnfair,
      at: by.at,
    }
  })
}

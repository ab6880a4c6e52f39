// What one side asks of the other on an order, and how it is read back from its row.
import { z } from 'zod'

const yenText = z.union([z.string(), z.bigint()]).transform((value) => BigInt(value))

const cancelTerms = z.object({
  kind: z.literal('cancel'),
  fault: z.enum(['client', 'freelancer', 'mutual', 'platform', 'force-majeure']),
  /** What the freelancer gets of the escrow; the rest goes back to the client. */
  rewardYen: yenText,
})
const changeTerms = z.object({
  kind: z.literal('change'),
  title: z.string(),
  brief: z.string(),
  priceYen: yenText,
  dueOn: z.string(),
})
const splitTerms = z.object({
  kind: z.literal('split'),
  pieces: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** What this piece is; requests made before pieces had one carry none. */
      brief: z.string().optional(),
      priceYen: yenText,
      dueOn: z.string(),
    }),
  ),
})
const mergeTerms = z.object({
  kind: z.literal('merge'),
  /** The orders that would join the one that was asked on; the price is the sum of all. */
  orderIds: z.array(z.string()),
  title: z.string(),
  brief: z.string(),
  dueOn: z.string(),
})

const requestTerms = z.discriminatedUnion('kind', [cancelTerms, changeTerms, splitTerms, mergeTerms])
export type RequestTerms = z.output<typeof requestTerms>
export type CancelTerms = z.output<typeof cancelTerms>
export type ChangeTerms = z.output<typeof changeTerms>
export type SplitTerms = z.output<typeof splitTerms>
export type MergeTerms = z.output<typeof mergeTerms>

/** Reads a request's terms from the database. Throws on a row that no command wrote. */
export const readRequestTerms = (terms: unknown): RequestTerms => requestTerms.parse(terms)

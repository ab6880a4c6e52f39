import { later } from '../../platform/clock'
import type { packageForSearch } from '../packages'
import type { PackageListing } from './cards'
import { categoryLine, categoryWords, type Document } from './documents'
import { foldAll, mark, textTokens } from './rules'
import { packageScore, totalOf } from './score'

type Facts = NonNullable<Awaited<ReturnType<typeof packageForSearch>>>

export type PackageDocument = Document<PackageListing> & {
  listedAt: Date
  orders: number
  priceYen: bigint
}

/** "Up to … yen" and "within … days" steps of the package filters. */
export const packagePriceSteps = [5_000, 10_000, 30_000, 50_000, 100_000] as const
export const packageDaySteps = [3, 7, 14, 30] as const

/** A package's row, for everybody: what it says, what it costs, and how soon it comes. */
export const packageDocument = (facts: Facts, at: Date): PackageDocument => {
  const parts = packageScore({ ...facts, hasCover: facts.cover !== null }, at)
  const slugs = categoryLine(facts.categorySlug)
  const body = foldAll([facts.title, facts.description, facts.words, facts.name, ...categoryWords(slugs)])
  const facets = [
    ...slugs.map((slug) => mark('cat', slug)),
    mark('tier', facts.tier),
    ...packagePriceSteps
      .filter((step) => facts.fromYen <= BigInt(step))
      .map((step) => mark('upto', String(step))),
    ...packageDaySteps.filter((step) => facts.days <= step).map((step) => mark('within', String(step))),
    ...(facts.placesFree ? [mark('room', 'free')] : []),
  ]
  return {
    id: facts.id,
    score: totalOf(parts),
    body,
    tokens: [...textTokens(body), ...facets],
    facets,
    card: { packageId: facts.id, parts },
    dueAt: later(at, { days: 7 }),
    listedAt: facts.publishedAt,
    orders: facts.sold,
    priceYen: facts.fromYen,
  }
}

import { reaches, type Tier, tiers } from '../members'
import type { FreelancerFigures } from './queries-figures'

/** What the comparison asks of a proposal. */
export interface Comparable {
  totalYen: bigint
  lastDueOn: string
  tier: Tier
  sentAt: Date
  shortlisted: boolean
  readAt: Date | null
  figures: FreelancerFigures
}

export const sortKeys = [
  'newest',
  'price',
  'due',
  'tier',
  'rating',
  'completion',
  'reply',
  'same',
  'clients',
] as const
export type SortKey = (typeof sortKeys)[number]

export interface CompareFilter {
  minTier: Tier
  maxYen: bigint | null
  shortlisted: boolean
  unread: boolean
}

export const mean = ({ scoreSum, scores }: FreelancerFigures): number | null =>
  scores === 0 ? null : scoreSum / scores

const share = (part: number, whole: number): number => (whole === 0 ? -1 : part / whole)

// Every key sorts the better first: low prices and early dates, high figures.
const better: Record<SortKey, (item: Comparable) => number> = {
  newest: (item) => item.sentAt.getTime(),
  price: (item) => -Number(item.totalYen),
  due: (item) => -Number(item.lastDueOn.replaceAll('-', '')),
  tier: (item) => tiers.indexOf(item.tier),
  rating: (item) => mean(item.figures) ?? -1,
  completion: ({ figures }) => share(figures.completed, figures.completed + figures.failed),
  reply: ({ figures }) => share(figures.replied, figures.repliesDue),
  same: (item) => item.figures.sameCategory,
  clients: (item) => item.figures.clients,
}

/** The proposals that pass the filter, the better first; equals keep the newer first. */
export const compared = <T extends Comparable>(
  items: readonly T[],
  filter: CompareFilter,
  sort: SortKey,
): T[] =>
  items
    .filter(
      (item) =>
        reaches(item.tier, filter.minTier) &&
        (filter.maxYen === null || item.totalYen <= filter.maxYen) &&
        (!filter.shortlisted || item.shortlisted) &&
        (!filter.unread || item.readAt === null),
    )
    .sort((a, b) => better[sort](b) - better[sort](a) || b.sentAt.getTime() - a.sentAt.getTime())

const z = 1.96

/**
 * Where the true mean of 1-5 ratings lies, at 95 %: Wilson's interval over the share of points given. Few ratings
 * give a wide one (§3.8). Null without ratings.
 */
export const ratingInterval = ({ scoreSum, scores }: FreelancerFigures): [number, number] | null => {
  if (scores === 0) return null
  const p = (scoreSum / scores - 1) / 4
  const scale = 1 + (z * z) / scores
  const middle = (p + (z * z) / (2 * scores)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / scores + (z * z) / (4 * scores * scores))) / scale
  return [1 + 4 * Math.max(0, middle - half), 1 + 4 * Math.min(1, middle + half)]
}

import type { Tier } from '../members'

/** One reason for a place in the list. The points of all parts are the score: nothing is hidden. */
export interface Part<Key extends string = string> {
  key: Key
  points: number
  /** The most that this part can give. */
  of: number
}

const dayMs = 86_400_000
const daysSince = (from: Date, at: Date): number => Math.floor((at.getTime() - from.getTime()) / dayMs)
const within = (value: number, max: number): number => Math.max(0, Math.min(max, Math.floor(value)))

export interface FreelancerSigns {
  tier: Tier
  /** Orders completed in the past year. */
  ordersOfYear: number
  ratingSum: number
  ratingCount: number
  /** Obligations to reply that were met, of those due (§2.2). */
  repliesMet: number
  repliesDue: number
  lastSeenAt: Date | null
  /** Parts of the profile that are there, of eight. */
  profileParts: number
  availability: 'open' | 'limited' | 'closed'
}

export const freelancerPartKeys = [
  'tier',
  'orders',
  'rating',
  'replies',
  'seen',
  'profile',
  'availability',
] as const
export type FreelancerPart = Part<(typeof freelancerPartKeys)[number]>

const tierPoints: Record<Tier, number> = { none: 0, regular: 100, bronze: 200, silver: 300, certified: 400 }

/** Few ratings say little: as if four people more had given a 3. In thousandths of a point. */
export const ratingMilli = (sum: number, count: number): number =>
  Math.floor(((sum + 12) * 1000) / (count + 4))

const seenPoints = (lastSeenAt: Date | null, at: Date): number => {
  const days = lastSeenAt ? daysSince(lastSeenAt, at) : 99
  return days < 7 ? 80 : days < 14 ? 50 : days < 31 ? 20 : 0
}

/** Why a freelancer stands where they stand in the recommended order: at most 1,000 points. */
export const freelancerScore = (signs: FreelancerSigns, at: Date): FreelancerPart[] => [
  { key: 'tier', points: tierPoints[signs.tier], of: 400 },
  { key: 'orders', points: within(signs.ordersOfYear * 8, 120), of: 120 },
  {
    key: 'rating',
    points: within((ratingMilli(signs.ratingSum, signs.ratingCount) - 3000) * 0.08, 160),
    of: 160,
  },
  {
    key: 'replies',
    points: signs.repliesDue === 0 ? 50 : within((signs.repliesMet * 100) / signs.repliesDue, 100),
    of: 100,
  },
  { key: 'seen', points: seenPoints(signs.lastSeenAt, at), of: 80 },
  { key: 'profile', points: within(signs.profileParts * 10, 80), of: 80 },
  { key: 'availability', points: { open: 60, limited: 30, closed: 0 }[signs.availability], of: 60 },
]

export interface JobSigns {
  postedAt: Date
  /** In thousandths; null before the client's first job has ended (§2.8). */
  orderRatePermille: number | null
  priceYen: bigint | null
  /** Of completed orders of the category; null without any. */
  usual: { q1: number; median: number } | null
  briefLength: number
  proposals: number
}

export const jobPartKeys = ['fresh', 'orderRate', 'price', 'brief', 'room'] as const
export type JobPart = Part<(typeof jobPartKeys)[number]>

const pricePoints = ({ priceYen, usual }: JobSigns): number => {
  if (priceYen === null || !usual) return 75
  const price = Number(priceYen)
  return price >= usual.median ? 150 : price >= usual.q1 ? 75 : 0
}

/** Why a job stands where it stands in the recommended order: at most 1,000 points. */
export const jobScore = (signs: JobSigns, at: Date): JobPart[] => [
  { key: 'fresh', points: within(400 - 40 * daysSince(signs.postedAt, at), 400), of: 400 },
  { key: 'orderRate', points: within((signs.orderRatePermille ?? 500) / 4, 250), of: 250 },
  { key: 'price', points: pricePoints(signs), of: 150 },
  { key: 'brief', points: signs.briefLength >= 200 ? 100 : signs.briefLength >= 80 ? 50 : 0, of: 100 },
  { key: 'room', points: within(100 - 10 * signs.proposals, 100), of: 100 },
]

export const totalOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.points, 0)

export interface PackageSigns {
  tier: Tier
  /** Completed orders of it. */
  sold: number
  ratingSum: number
  ratings: number
  publishedAt: Date
  placesFree: boolean
  hasCover: boolean
}

export const packagePartKeys = ['tier', 'sold', 'rating', 'fresh', 'room', 'cover'] as const
export type PackagePart = Part<(typeof packagePartKeys)[number]>

/** Why a package stands where it stands in the recommended order: at most 1,000 points. */
export const packageScore = (signs: PackageSigns, at: Date): PackagePart[] => [
  { key: 'tier', points: tierPoints[signs.tier], of: 400 },
  { key: 'sold', points: within(signs.sold * 15, 150), of: 150 },
  {
    key: 'rating',
    points: within((ratingMilli(signs.ratingSum, signs.ratings) - 3000) * 0.08, 160),
    of: 160,
  },
  { key: 'fresh', points: within(90 - daysSince(signs.publishedAt, at), 90), of: 90 },
  { key: 'room', points: signs.placesFree ? 120 : 0, of: 120 },
  { key: 'cover', points: signs.hasCover ? 80 : 0, of: 80 },
]

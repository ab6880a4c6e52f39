// The pure rules of competitions: limits, periods, shares, and who sees which entry.
import { type Duration, later } from '../../platform/clock'
import { topOf } from '../categories'
import type { CompetitionStatus } from './lifecycle'

export const visibilities = ['sealed', 'open', 'confidential'] as const
export type EntriesVisibility = (typeof visibilities)[number]
export const aiUses = ['forbidden', 'declared', 'free'] as const
export type AiUse = (typeof aiUses)[number]
export const entryAiUses = ['none', 'assisted', 'generated'] as const
export type EntryAiUse = (typeof entryAiUses)[number]
export const rightsKinds = ['transfer', 'licence'] as const
export const impressions = [
  'simple',
  'modern',
  'traditional',
  'friendly',
  'trustworthy',
  'luxurious',
  'playful',
  'powerful',
  'soft',
  'technical',
] as const
export type Impression = (typeof impressions)[number]

const visual: readonly (string | undefined)[] = ['design', 'web', 'media']

/** Whether what is made in this category is looked at, so that an impression can be wanted of it (§3.4, design briefs). */
export const isVisual = (categorySlug: string): boolean => visual.includes(topOf(categorySlug))
/** Scales between two words, in the order in which a competition keeps them; each from -2 to 2, 0 for either. */
export const scales = ['decoration', 'era', 'mood', 'line', 'class'] as const
export const scaleValues = ['-2', '-1', '0', '1', '2'] as const
export const guarantees = [0, 3, 5, 10] as const

export const limits = {
  prizeMin: 3_000n,
  prizeMax: 10_000_000n,
  rewardMin: 500n,
  rewardMax: 100_000n,
  entriesOfAPerson: 5,
  filesOfAnEntry: 4,
  polls: 2,
  entriesOfAPoll: { min: 2, max: 8 },
} as const

/** Default durations in days (§3.4); settings of the site. */
export const days = { selecting: 21, extensionMax: 7, handIn: 14, appeal: 7 } as const

export const closesAt = (openedAt: Date, periodDays: number): Date => later(openedAt, { days: periodDays })
export const chooseBy = (closedAt: Date): Date => later(closedAt, { days: days.selecting } satisfies Duration)

/** Until when the author of an entry can appeal against its being marked unserious (§3.4). */
export const appealBy = (markedAt: Date): Date => later(markedAt, { days: days.appeal })

/** What is held for a competition before fees: the prize and all rewards. */
export const poolYen = (terms: { prizeYen: bigint; rewardYen: bigint; rewardCount: number }): bigint =>
  terms.prizeYen + terms.rewardYen * BigInt(terms.rewardCount)

/** An entry as the shares need it, in the order of arrival. */
export interface Sharer {
  id: string
  authorId: string
}

export interface Payout {
  /** The author's earliest entry. */
  entryId: string
  authorId: string
  priceYen: bigint
}

const perAuthor = (shares: readonly { entry: Sharer; yen: bigint }[]): Payout[] => {
  const payouts = new Map<string, Payout>()
  for (const { entry, yen } of shares) {
    const known = payouts.get(entry.authorId)
    if (known) known.priceYen += yen
    else payouts.set(entry.authorId, { entryId: entry.id, authorId: entry.authorId, priceYen: yen })
  }
  return [...payouts.values()].filter(({ priceYen }) => priceYen > 0n)
}

/**
 * The prize in equal parts, one an entry, in the order of arrival; odd yen go to the earliest entries (§3.4). The shares of
 * one author's entries are added up.
 */
export const equalShares = (prizeYen: bigint, entries: readonly Sharer[]): Payout[] => {
  if (entries.length === 0) return []
  const count = BigInt(entries.length)
  const odd = prizeYen % count
  return perAuthor(
    entries.map((entry, i) => ({ entry, yen: prizeYen / count + (BigInt(i) < odd ? 1n : 0n) })),
  )
}

/** The rewards for taking part: one for each of the earliest entrants, the winner left out. */
export const participationRewards = (
  terms: { rewardYen: bigint; rewardCount: number },
  entries: readonly Sharer[],
  winnerId: string | null,
): Payout[] => {
  const earliest = new Map<string, Sharer>()
  for (const entry of entries)
    if (entry.authorId !== winnerId && !earliest.has(entry.authorId)) earliest.set(entry.authorId, entry)
  return [...earliest.values()]
    .slice(0, terms.rewardCount)
    .map((entry) => ({ entryId: entry.id, authorId: entry.authorId, priceYen: terms.rewardYen }))
}

/** At most half of the entries can be left out of the shares as unserious (§3.4). */
export const unseriousMax = (entries: number): number => Math.floor(entries / 2)

/** Whether an entry may come that was made like this. */
export const allowsAi = (rule: AiUse, entry: EntryAiUse): boolean => rule !== 'forbidden' || entry === 'none'

/** Whether others than client and author see the entries now (§3.4). */
export const showsEntries = (of: {
  status: CompetitionStatus
  entriesVisibility: EntriesVisibility
}): boolean => {
  if (of.entriesVisibility === 'confidential') return false
  return of.entriesVisibility === 'open' || !['draft', 'awaiting', 'open'].includes(of.status)
}

/** Whether a poll by link may show the entries: only where others than the client may see them anyway. */
export const mayPoll = (of: { status: CompetitionStatus; entriesVisibility: EntriesVisibility }): boolean =>
  showsEntries(of) && !['draft', 'awaiting', 'cancelled', 'refunded'].includes(of.status)

import { type Tier, tiers } from '../../engine/policy/tiers'
import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'

type Moved = { memberId: string; fromTier: Tier; toTier: Tier; at: Date }

/** A tier went up or down: the words differ, the page is the same. */
export const tierDrafts = async (_tx: Tx, { memberId, fromTier, toTier, at }: Moved) => {
  const isRise = tiers.indexOf(toTier) > tiers.indexOf(fromTier)
  const kind = isRise ? ('tier.raised' as const) : ('tier.lowered' as const)
  return [{ memberId, kind, params: { note: toTier }, href: '/rank', at }]
}

/** What falls, when, and for want of what; the page says what to do. */
export const warningDrafts = async (
  _tx: Tx,
  warned: { memberId: string; toTier: string; fallsAt: Date; unmet: readonly string[]; at: Date },
) => {
  const note = [warned.toTier, dateOf(warned.fallsAt), ...warned.unmet].join('/')
  const { memberId, at } = warned
  return [{ memberId, kind: 'rank.warned' as const, params: { note }, href: '/rank', at }]
}

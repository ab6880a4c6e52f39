// Random pasts as rows: what somebody held before a moment, and the warnings that stood.
import fc from 'fast-check'
import type { Past } from '../../src/engine/facts/facts'
import { type Tier, wonTiers } from '../../src/engine/policy/tiers'
import type { Db } from '../../src/platform/db'

const dayMs = 86_400_000
const early = new Date('2000-01-01T00:00:00Z')
const by = (at: Date, ms: number): Date => new Date(at.getTime() + ms)

/** Held before; warned a day, or exactly so many days ago, or a millisecond beside it. */
export const anyPastAt = (at: Date): fc.Arbitrary<Past> => {
  const ago = fc
    .tuple(fc.constantFrom(0, 1, 29, 30, 31), fc.constantFrom(-1, 0, 1))
    .map(([days, shift]) => by(at, -days * dayMs + (days === 0 ? 0 : shift)))
  return fc
    .record({
      tier: fc.constantFrom<Tier>('none', ...wonTiers, 'silver', 'certified'),
      warned: fc.subarray([...wonTiers]),
      times: fc.array(ago, { minLength: wonTiers.length, maxLength: wonTiers.length }),
    })
    .map(({ tier, warned, times }) => ({
      tier,
      warnings: warned.map((each, index) => ({ tier: each, at: times[index] ?? at })),
    }))
}

const changeRows = (memberId: string, { tier }: Past, { at, index }: { at: Date; index: number }) => {
  const row = { memberId, policy: 'trial', standing: '{}' }
  const first = { id: `${memberId}-1`, fromTier: 'none', toTier: tier, at: early, ...row }
  const other = tier === 'bronze' ? 'silver' : 'bronze'
  // What comes about at that very instant, or later, was not held before it.
  const next = {
    id: `${memberId}-2`,
    fromTier: tier,
    toTier: other,
    at: by(at, index % 4 === 1 ? 0 : 1),
    ...row,
  }
  return [...(tier === 'none' ? [] : [first]), ...(index % 4 === 0 ? [] : [next])]
}

const warningRows = (memberId: string, { warnings }: Past, { at, index }: { at: Date; index: number }) =>
  warnings.flatMap((warning, place) => {
    const row = { memberId, tier: warning.tier, policy: 'trial', fallsAt: by(at, 90 * dayMs) }
    const id = `${memberId}-${place}`
    // An old one that was lifted before the moment, and one that ends at it or stands.
    const old = {
      ...row,
      id: `${id}-old`,
      givenAt: early,
      endedAt: by(at, -50 * dayMs),
      outcome: 'lifted' as const,
    }
    const isEnded = index % 3 === 0
    const ending = isEnded ? { endedAt: at, outcome: 'fallen' as const } : {}
    return [old, { ...row, id, givenAt: warning.at, ...ending }]
  })

/** Writes the pasts as a site would have recorded them. */
export const insertPasts = async (db: Db, pasts: ReadonlyMap<string, Past>, at: Date): Promise<void> => {
  const all = [...pasts]
  const changes = all.flatMap(([id, past], index) => changeRows(id, past, { at, index }))
  const warnings = all.flatMap(([id, past], index) => warningRows(id, past, { at, index }))
  for (let first = 0; first < changes.length; first += 500)
    await db
      .insertInto('rankChanges')
      .values(changes.slice(first, first + 500))
      .execute()
  for (let first = 0; first < warnings.length; first += 500)
    await db
      .insertInto('rankWarnings')
      .values(warnings.slice(first, first + 500))
      .execute()
}

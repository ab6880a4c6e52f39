import { expect, test } from 'vitest'
import { reevaluate, robust } from '../../src/modules/ranks'
import { inTransaction } from '../../src/platform/db'
import { tierOf } from '../house/career'
import { useCommittedHouse } from '../house/house'
import { inForceFrom } from '../house/rules'
import { ken, regularFreelancer } from '../world'

const it = useCommittedHouse()

test('eight servers that judge somebody at once warn once, and take the tier once', async () => {
  const { house } = it
  const { memberId } = await regularFreelancer(house)
  const author = await ken(house)
  const rule = { ...robust, id: 'robust-2026' }
  await inForceFrom(house, rule, { from: '2026-11-20', authorId: author.memberId })
  const judgeTogether = async (): Promise<void> => {
    const at = house.clock.now()
    const judged = Array.from({ length: 8 }, () =>
      inTransaction(house.db, (tx) => reevaluate(tx, { memberId, at })),
    )
    expect(new Set((await Promise.allSettled(judged)).map(({ status }) => status))).toEqual(
      new Set(['fulfilled']),
    )
  }
  const warnings = () =>
    house.db.selectFrom('rankWarnings').select(['tier', 'outcome']).where('memberId', '=', memberId).execute()
  house.clock.forward({ days: 40 })
  await judgeTogether()
  expect(await warnings()).toEqual([{ tier: 'regular', outcome: null }])
  expect(await tierOf(house, memberId)).toBe('regular')
  house.clock.forward({ days: 30 })
  await judgeTogether()
  expect(await warnings()).toEqual([{ tier: 'regular', outcome: 'fallen' }])
  expect(await tierOf(house, memberId)).toBe('none')
  const falls = house.db.selectFrom('rankChanges').select('id').where('memberId', '=', memberId)
  expect(await falls.where('toTier', '=', 'none').execute()).toHaveLength(1)
})

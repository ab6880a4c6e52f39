import { expect, test } from 'vitest'
import { robust } from '../../src/engine/policy/policies/built-in'
import { reevaluate } from '../../src/modules/ranks'
import { inTransaction } from '../../src/platform/db'
import { tierOf } from '../support/career'
import { inForceFrom } from '../support/rules'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()

test('eight servers that judge somebody at once warn once, and take the tier once', async () => {
  const { memberId } = await regularFreelancer(app)
  const author = await ken(app)
  const rule = { ...robust, id: 'robust-2026' }
  await inForceFrom(app, rule, { from: '2026-11-20', authorId: author.memberId })
  const judgeTogether = async (): Promise<void> => {
    const at = app.clock.now()
    const judged = Array.from({ length: 8 }, () =>
      inTransaction(app.db, (tx) => reevaluate(tx, { memberId, at })),
    )
    expect(new Set((await Promise.allSettled(judged)).map(({ status }) => status))).toEqual(
      new Set(['fulfilled']),
    )
  }
  const warnings = () =>
    app.db.selectFrom('rankWarnings').select(['tier', 'outcome']).where('memberId', '=', memberId).execute()
  app.clock.forward({ days: 40 })
  await judgeTogether()
  expect(await warnings()).toEqual([{ tier: 'regular', outcome: null }])
  expect(await tierOf(app, memberId)).toBe('regular')
  app.clock.forward({ days: 30 })
  await judgeTogether()
  expect(await warnings()).toEqual([{ tier: 'regular', outcome: 'fallen' }])
  expect(await tierOf(app, memberId)).toBe('none')
  const falls = app.db.selectFrom('rankChanges').select('id').where('memberId', '=', memberId)
  expect(await falls.where('toTier', '=', 'none').execute()).toHaveLength(1)
})

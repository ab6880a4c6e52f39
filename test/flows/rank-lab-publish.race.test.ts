import { expect, test } from 'vitest'
import { classic2020 } from '../../src/engine/policy/policies/built-in'
import type { Policy } from '../../src/engine/policy/policy'
import { keepReplay, replayOn } from '../../src/modules/rank-lab'
import { publishPolicy } from '../../src/modules/rank-lab/commands/publish-policy'
import { startDraft as start } from '../../src/modules/rank-lab/commands/start-draft'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { newId } from '../../src/platform/ids'
import { useCommittedTestApp } from '../support/test-app'
import { misaki } from '../world'

const app = useCommittedTestApp()

/** A draft that has been replayed, ready to be published. */
const ready = async (operatorId: string, policyId: string) => {
  const { db, clock } = app
  const at = clock.now()
  const [id, replayId] = [newId(at), newId(at)]
  const policy: Policy = { ...classic2020, id: policyId }
  const today = dateOf(at)
  const made = await replayOn(db, { policy, from: today, to: today, at })
  await inTransaction(db, async (tx) => {
    await start(tx, { id, operatorId, policy, at })
    await keepReplay(tx, { id: replayId, ...made, madeBy: operatorId, at })
  })
  return { id, replayId, operatorId, at }
}

const outcomes = async (publishing: Promise<unknown>[]): Promise<string[]> => {
  const settled = await Promise.allSettled(publishing)
  return settled
    .map((each) => {
      if (each.status === 'fulfilled') return 'published'
      return each.reason instanceof DomainError ? each.reason.refusal : String(each.reason)
    })
    .sort()
}

test('of operators who publish one draft at once, one does', async () => {
  const operator = await misaki(app)
  const draft = await ready(operator.memberId, 'at-once')
  const effectiveFrom = addDays(dateOf(draft.at), 60)
  const publishing = Array.from({ length: 6 }, () =>
    inTransaction(app.db, (tx) => publishPolicy(tx, { ...draft, effectiveFrom })),
  )
  expect(await outcomes(publishing)).toEqual(['published', ...Array(5).fill('published-already')])
})

test('of drafts published at once for one day, or under one name, one is', async () => {
  const operatorId = (await app.db.selectFrom('members').select('id').executeTakeFirstOrThrow()).id
  const [day, other] = [addDays(dateOf(app.clock.now()), 61), addDays(dateOf(app.clock.now()), 62)]
  const drafts = [
    await ready(operatorId, 'one'),
    await ready(operatorId, 'two'),
    await ready(operatorId, 'three'),
  ]
  const sameDay = drafts.map((draft) =>
    inTransaction(app.db, (tx) => publishPolicy(tx, { ...draft, effectiveFrom: day })),
  )
  expect(await outcomes(sameDay)).toEqual(['day-is-taken', 'day-is-taken', 'published'])
  const twins = [await ready(operatorId, 'twin'), await ready(operatorId, 'twin')]
  const sameName = twins.map((draft, index) =>
    inTransaction(app.db, (tx) => publishPolicy(tx, { ...draft, effectiveFrom: addDays(other, index) })),
  )
  expect(await outcomes(sameName)).toEqual(['name-is-taken', 'published'])
})

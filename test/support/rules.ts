// A rule put in force for a test, past the lab and its sixty days: as rows, with a replay that nobody made.

import type { Policy } from '../../src/engine/policy/policy'
import { ruleDocument, ruleHash, withoutDay } from '../../src/engine/policy/rule-hash'
import { readCalendar } from '../../src/modules/ranks'
import { addDays } from '../../src/platform/clock'
import { newId } from '../../src/platform/ids'
import type { TestApp } from './test-app'

/** Publishes a rule so that it decides from the first instant of `from` on. */
export const inForceFrom = async (
  app: TestApp,
  policy: Policy,
  { from, authorId }: { from: string; authorId: string },
): Promise<void> => {
  const { db } = app
  const [document, hash] = [ruleDocument(policy), await ruleHash(policy)]
  const [id, replayId] = [newId(app.clock.now()), newId(app.clock.now())]
  const publishedAt = new Date(`${addDays(from, -90)}T00:00:00+09:00`)
  const report = JSON.stringify(withoutDay(policy).labels)
  const period = { fromOn: addDays(from, -120), toOn: addDays(from, -91) }
  await db
    .insertInto('rankReplays')
    .values({ id: replayId, policyHash: hash, ...period, madeAt: publishedAt, report })
    .execute()
  const draft = { id, policyId: policy.id, version: policy.version, document, hash, status: 'draft' as const }
  const times = { createdAt: publishedAt, changedAt: publishedAt }
  await db
    .insertInto('rankPolicies')
    .values({ ...draft, authorId, ...times })
    .execute()
  await db
    .updateTable('rankPolicies')
    .set({ status: 'published', publishedBy: authorId, publishedAt, effectiveFrom: from, replayId })
    .where('id', '=', id)
    .execute()
  await readCalendar(db)
}

// The standings of clients over two years, as they would have been awarded at the time (§2.8): the facts are read once per
// person, and their timeline says when something changed.
import type { Insertable } from 'kysely'
import { clientPolicy, clientStandingAt } from '../../../src/engine/evaluate/client-standing'
import { clientHistoryAsOf } from '../../../src/engine/facts/client-facts'
import { clientHistory as walkClient } from '../../../src/engine/history/client-history'
import { judgeClient } from '../../../src/modules/client-standing/commands/judge-client'
import { clientFactsOf } from '../../../src/modules/client-standing/queries-facts'
import { clientPast } from '../../../src/modules/client-standing/queries-page'
import { inTransaction } from '../../../src/platform/db'
import type { RankClientChanges } from '../../schema.gen'
import { newId, type SeedContext, tellAll } from './kit'

const tellClient = async (kit: SeedContext, memberId: string): Promise<void> => {
  const facts = (await clientFactsOf(kit.db, [memberId], kit.now)).get(memberId)
  if (!facts) return
  const { earlier } = await clientPast(kit.db, { memberId }, { at: kit.now, limit: 0 })
  const history = { facts, earlier }
  const walked = walkClient(clientPolicy, history, { from: null, until: kit.now })
  const steps = walked.steps.filter(({ before, after }) => before.tier !== after.tier)
  const changes = steps.map(({ at, before }): Insertable<RankClientChanges> => {
    const standing = clientStandingAt(clientHistoryAsOf(history, at), at)
    const step = { fromTier: before.tier, toTier: standing.tier, at, policy: clientPolicy.id }
    return { id: newId(at), memberId, ...step, standing: JSON.stringify(standing) }
  })
  const last = steps.at(-1)
  await inTransaction(kit.db, async (tx) => {
    if (last) {
      await tx.insertInto('rankClientChanges').values(changes).execute()
      const held = { memberId, tier: last.after.tier, since: last.at, dueAt: kit.now }
      await tx.insertInto('rankClients').values(held).execute()
    }
    await judgeClient(tx, { memberId, at: kit.now })
  })
}

/** Writes every change of a client's standing; then the engine itself judges them as of now, and must find nothing to correct. */
export const clientHistory = async (kit: SeedContext): Promise<void> => {
  const clients = await kit.db.selectFrom('clientProfileFacts').select('memberId').distinct().execute()
  await tellAll(
    clients.map(
      ({ memberId }) =>
        () =>
          tellClient(kit, memberId),
    ),
  )
}

// People whom time alone may have moved: complete profiles that nobody has judged yet, of freelancers and of clients.

import { clientsDue } from '../../src/modules/client-standing/work'
import { freelancersDue, type Line, sweepLines } from '../../src/modules/ranks/sweeps'
import type { WorkContext } from '../../src/platform/jobs'
import { insertClients } from '../simulations/client-rows'
import { insertHistories } from '../simulations/ranks-rows'
import { clientFacts } from './client-fixtures'
import { factsOf, regularFreelancer } from './freelancer-fixtures'
import { insertAll } from './insert-all'
import type { TestApp } from './test-app'

const idsOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(3, '0')}`)

/** So many people, all due at one instant: what the first night of another rule leaves. */
export const duePeople = async (app: TestApp, count: number): Promise<string[]> => {
  const at = app.clock.now()
  const ids = idsOf('due', count)
  const facts = factsOf({ freelancer: { ...regularFreelancer, lastSeenAt: at } })
  await insertHistories(
    app.db,
    ids.map((memberId) => ({ memberId, facts })),
    facts.cuts,
  )
  await insertAll(
    app.db,
    'membersRankDue',
    ids.map((memberId) => ({ memberId, dueAt: at })),
  )
  return ids
}

/** So many clients, verified and not judged yet, all due at one instant. */
const dueClients = async (app: TestApp, count: number): Promise<string[]> => {
  const at = app.clock.now()
  const ids = idsOf('due-client', count)
  await insertClients(
    app.db,
    ids.map((memberId) => ({ memberId, facts: clientFacts() })),
  )
  await insertAll(
    app.db,
    'rankClients',
    ids.map((memberId) => ({ memberId, dueAt: at })),
  )
  return ids
}

const alone =
  (line: Line) =>
  (context: WorkContext, max: number): Promise<number> =>
    sweepLines(context, [line], max)

/** Both lines; `nobody` is in the app and has nothing to be judged by. */
export const lines = [
  {
    whom: 'freelancers',
    line: 'membersRankDue',
    history: 'rankChanges',
    steps: 'rank_changes',
    nobody: 'client',
    lineUp: duePeople,
    sweep: alone(freelancersDue),
  },
  {
    whom: 'clients',
    line: 'rankClients',
    history: 'rankClientChanges',
    steps: 'rank_client_changes',
    nobody: 'f1',
    lineUp: dueClients,
    sweep: alone(clientsDue),
  },
] as const
export type DueLine = (typeof lines)[number]

/** Whoever is still due, and who was moved, in the order of their ids. */
export const sweptSoFar = async (
  app: TestApp,
  { line, history }: Pick<DueLine, 'line' | 'history'> = lines[0],
) => {
  const at = app.clock.now()
  const due = await app.db.selectFrom(line).select('memberId').where('dueAt', '<=', at).execute()
  const moved = await app.db.selectFrom(history).select('memberId').orderBy('memberId').execute()
  return { due: due.map(({ memberId }) => memberId).sort(), moved: moved.map(({ memberId }) => memberId) }
}

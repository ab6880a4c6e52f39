import { expect, test } from 'vitest'
import { holdTier } from '../../src/modules/members'
import { issueCredential } from '../../src/modules/rank-credentials/commands/issue-credential'
import { revokeFallen } from '../../src/modules/rank-credentials/revoke-fallen'
import { inTransaction } from '../../src/platform/db'
import { chanceBelow, newId } from '../../src/platform/ids'
import { ratedContract, tierOf } from '../support/career'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()

const silver = async (name: string): Promise<string> => {
  const freelancer = await regularFreelancer(app, name)
  const client = clients[0] ?? (await ken(app))
  clients[0] = client
  await ratedContract(app, { freelancer, client })
  return freelancer.memberId
}
const clients: Awaited<ReturnType<typeof ken>>[] = []

const issue = (memberId: string, draw: (below: number) => number = chanceBelow): Promise<string> => {
  const at = app.clock.now()
  const wanted = {
    id: newId(at),
    memberId,
    shows: 'profile',
    lang: 'ja',
    at,
    draw,
    by: app.deps.issuer,
  } as const
  return inTransaction(app.db, (tx) => issueCredential(tx, wanted))
}
const badges = (memberId: string) =>
  app.db.selectFrom('rankCredentials').selectAll().where('memberId', '=', memberId).execute()

test('eight clicks at once make one badge, and all eight lead to it', async () => {
  const memberId = await silver('葵')
  const ids = await Promise.all(Array.from({ length: 8 }, () => issue(memberId)))
  const made = await badges(memberId)
  expect(made).toHaveLength(1)
  expect(new Set(ids)).toEqual(new Set(made.map(({ id }) => id)))
})

test('a second badge that is not revoked is refused by the table itself', async () => {
  const memberId = await silver('澪')
  await issue(memberId)
  const [first] = await badges(memberId)
  if (!first) throw new Error('no badge')
  const second = { ...first, id: newId(app.clock.now()), statusIndex: (first.statusIndex + 1) % 131_072 }
  await expect(app.db.insertInto('rankCredentials').values(second).execute()).rejects.toThrow('duplicate')
})

test('two people who draw the same place get two places', async () => {
  const members = [await silver('凪'), await silver('律')]
  // Everybody draws 5 first; whoever finds it taken draws again.
  const draws = members.map(() => {
    const numbers = [5, chanceBelow(1000) + 6]
    return () => numbers.shift() ?? chanceBelow(131_072)
  })
  await Promise.all(members.map((memberId, index) => issue(memberId, draws[index])))
  const places = (await Promise.all(members.map(badges))).flat().map(({ statusIndex }) => statusIndex)
  expect(new Set(places).size).toBe(2)
  expect(places).toContain(5)
})

test('a demotion at the very moment of a click leaves nobody with a badge that is too good for them', async () => {
  const memberId = await silver('楓')
  const at = app.clock.now()
  const fall = () =>
    inTransaction(app.db, async (tx) => {
      await holdTier(tx, { memberId, tier: 'bronze', at })
      await revokeFallen(tx, { memberId, fromTier: 'silver', toTier: 'bronze', at })
    })
  const outcomes = await Promise.allSettled([issue(memberId), issue(memberId), fall(), issue(memberId)])
  expect(outcomes[2]?.status).toBe('fulfilled')
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ refusal: 'below-silver' })
  expect(await tierOf(app, memberId)).toBe('bronze')
  expect((await badges(memberId)).filter(({ revokedAt }) => revokedAt === null)).toEqual([])
})

import { expect, test } from 'vitest'
import { agree, cancel } from '../../src/modules/contracts'
import { noteVisit } from '../../src/modules/members'
import { pledge, signPledge } from '../../src/modules/verification'
import { inTransaction } from '../../src/platform/db'
import { useHouse } from '../house/house'
import { offered } from '../house/orders'
import { newcomer } from '../house/person'
import { fillProfile, handInLicence } from '../house/regular'
import { ken, misaki, regularFreelancer } from '../world'

const it = useHouse()

const tierOf = async (memberId: string) =>
  (
    await it.house.db
      .selectFrom('members')
      .select('tier')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()
  ).tier

const changesOf = (memberId: string) =>
  it.house.db
    .selectFrom('rankChanges')
    .select(['fromTier', 'toTier', 'at', 'policy'])
    .where('memberId', '=', memberId)
    .orderBy('at')
    .execute()

test('a newcomer is regular', async () => {
  const person = await regularFreelancer(it.house)
  expect(await tierOf(person.memberId)).toBe('regular')
  expect(await changesOf(person.memberId)).toMatchObject([{ fromTier: 'none', toTier: 'regular' }])
  void [
    agree,
    cancel,
    noteVisit,
    pledge,
    signPledge,
    inTransaction,
    offered,
    newcomer,
    fillProfile,
    handInLicence,
    ken,
    misaki,
  ]
})

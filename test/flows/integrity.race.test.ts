import { expect, test } from 'vitest'
import { lookAt } from '../../src/modules/integrity'
import { recordCase } from '../../src/modules/integrity/commands/record-case'
import { sweepIntegrity } from '../../src/modules/integrity/listeners'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { useCommittedHouse } from '../house/house'
import { newcomer } from '../house/person'
import { misaki } from '../world'
import { accounts, cases, nightPasses, payRound } from './integrity.help'

const it = useCommittedHouse()

test('what many workers see at once is one case, and many sweeps make one night', async () => {
  const pair = await accounts(it.house, ['組の一', '組の二'])
  await payRound(it.house, pair, 2)
  const at = it.house.clock.now()
  const [suspicion, ...others] = await lookAt(it.house.db, [pair[0]?.memberId ?? ''], at)
  expect(others).toEqual([])
  if (!suspicion) throw new Error('Nothing was seen')
  const workers = Array.from({ length: 8 }, () =>
    inTransaction(it.house.db, (tx) => recordCase(tx, { id: newId(at), suspicion, at })),
  )
  await Promise.all(workers)
  expect(await cases(it.house)).toHaveLength(1)
  await Promise.all(Array.from({ length: 6 }, () => sweepIntegrity({ db: it.house.db, at })))
  expect(await it.house.db.selectFrom('integrityNights').select('at').execute()).toEqual([{ at }])
  await it.house.drain()
  expect(await cases(it.house)).toHaveLength(1)
})

test('two operators who decide the same case at once: one decides, all others are told', async () => {
  const first = await misaki(it.house)
  const second = await newcomer(it.house, { name: '渚', email: 'nagisa@example.jp', operator: true })
  await payRound(it.house, await accounts(it.house, ['輪の一', '輪の二', '輪の三']), 2)
  await nightPasses(it.house)
  for (const { id } of await cases(it.house)) {
    const clicks = Array.from({ length: 8 }, (_, index) =>
      index % 2
        ? first.post(`/console/integrity/${id}/dismiss-case`, { dismissNote: '精算でした' })
        : second.post(`/console/integrity/${id}/confirm-case`, { confirmNote: '不正です' }),
    )
    const statuses = (await Promise.all(clicks)).map(({ status }) => status).sort()
    expect(statuses).toEqual([303, 409, 409, 409, 409, 409, 409, 409])
    const decisions = await it.house.db
      .selectFrom('integrityDecisions')
      .select(['outcome', 'operatorId'])
      .where('caseId', '=', id)
      .execute()
    expect(decisions).toHaveLength(1)
    const found = (await cases(it.house)).find((one) => one.id === id)
    expect(found?.status).toBe(decisions[0]?.outcome)
    expect(found?.decidedBy).toBe(decisions[0]?.operatorId)
  }
  expect(await cases(it.house)).toHaveLength(2)
})

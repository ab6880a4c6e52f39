import { expect, test } from 'vitest'
import { investigate } from '../../src/modules/integrity'
import { recordCase } from '../../src/modules/integrity/commands/record-case'
import { sweepIntegrity } from '../../src/modules/integrity/listeners'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { misaki } from '../world'
import { accounts, cases, nightPasses, payRound } from './integrity.help'

const app = useCommittedTestApp()

test('what many workers see at once is one case, and many sweeps make one night', async () => {
  const pair = await accounts(app, ['組の一', '組の二'])
  await payRound(app, pair, 2)
  const at = app.clock.now()
  const [suspicion, ...others] = await investigate(app.db, [pair[0]?.memberId ?? ''], at)
  expect(others).toEqual([])
  if (!suspicion) throw new Error('Nothing was seen')
  const workers = Array.from({ length: 8 }, () =>
    inTransaction(app.db, (tx) => recordCase(tx, { id: newId(at), suspicion, at })),
  )
  await Promise.all(workers)
  expect(await cases(app)).toHaveLength(1)
  await Promise.all(Array.from({ length: 6 }, () => sweepIntegrity({ db: app.db, at })))
  expect(await app.db.selectFrom('integrityNights').select('at').execute()).toEqual([{ at }])
  await app.drain()
  expect(await cases(app)).toHaveLength(1)
})

test('two operators who decide the same case at once: one decides, all others are told', async () => {
  const first = await misaki(app)
  const second = await newcomer(app, { name: '渚', email: 'nagisa@example.jp', operator: true })
  await payRound(app, await accounts(app, ['輪の一', '輪の二', '輪の三']), 2)
  await nightPasses(app)
  for (const { id } of await cases(app)) {
    const clicks = Array.from({ length: 8 }, (_, index) =>
      index % 2
        ? first.post(`/console/integrity/${id}/dismiss-case`, { dismissNote: '精算でした' })
        : second.post(`/console/integrity/${id}/confirm-case`, { confirmNote: '不正です' }),
    )
    const statuses = (await Promise.all(clicks)).map(({ status }) => status).sort()
    expect(statuses).toEqual([303, 409, 409, 409, 409, 409, 409, 409])
    const decisions = await app.db
      .selectFrom('integrityDecisions')
      .select(['outcome', 'operatorId'])
      .where('caseId', '=', id)
      .execute()
    expect(decisions).toHaveLength(1)
    const found = (await cases(app)).find((one) => one.id === id)
    expect(found?.status).toBe(decisions[0]?.outcome)
    expect(found?.decidedBy).toBe(decisions[0]?.operatorId)
  }
  expect(await cases(app)).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { setOperatorRoles } from '../../src/modules/members'
import { inTransaction, type Tx } from '../../src/platform/db'
import { allAtOnce } from '../support/at-once'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { misaki } from '../world'

const app = useCommittedTestApp()

const administrators = async () => {
  const rows = await app.db.selectFrom('members').select(['id', 'operatorRoles']).execute()
  return rows.filter(({ operatorRoles }) => operatorRoles.includes('administrator')).map(({ id }) => id)
}

test('two administrators give it up at one instant: one stays, by the command and by the table alone', async () => {
  const first = await misaki(app)
  const second = await newcomer(app, { name: '凪', email: 'nagi@example.jp', operator: true })
  const ids = [first.memberId, second.memberId]
  const give = (operatorId: string) => () =>
    inTransaction(app.db, (tx) =>
      setOperatorRoles(tx, {
        ...{ operatorId, roles: ['trust'], actorId: operatorId, reason: '交代', at: app.clock.now() },
      }),
    )
  expect(await allAtOnce(ids.map(give))).toEqual({ won: 1, refused: ['last-administrator'] })
  expect(await administrators()).toHaveLength(1)

  const set = (id: string, operatorRoles: string[]) => (tx: Tx) =>
    tx.updateTable('members').set({ operatorRoles }).where('id', '=', id).execute()
  for (const id of ids) await inTransaction(app.db, set(id, ['administrator']))
  const outcomes = await Promise.allSettled(ids.map((id) => inTransaction(app.db, set(id, []))))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await administrators()).toHaveLength(1)
})

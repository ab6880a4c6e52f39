import { sweepPayouts } from '../../src/modules/payouts'
import { startOf } from '../../src/platform/clock'
import { type Fields, newcomer, type Person } from '../support/person'
import type { TestApp } from '../support/test-app'

export const anotherOperator = (app: TestApp): Promise<Person> =>
  newcomer(app, { name: '要', email: 'kaname@example.jp', operator: true })

/** A branch that stands in the published table of banks. */
export const place = { bankCode: '0001', branchCode: '105', kind: 'ordinary' }

export const account = { ...place, number: '0012345', holder: 'サエキ　アオイ', seen: 'ｻｴｷ ｱｵｲ' }

export const registerAccount = (person: Person, changed: Fields = {}) =>
  person.does('/my/bank-account', { ...account, ...changed })

/** The site's own account, and what the provider has paid out to it. */
export const readyBank = async (operator: Person, yen: string): Promise<void> => {
  const payer = { ...place, number: '1111111', customerCode: '1234567890', name: 'カ）タノミ' }
  await operator.does('/console/payouts/payer', payer)
  await operator.does('/console/payouts/provider-payouts', { amountYen: yen })
}

/** What time alone does on a morning in Japan. */
export const onDay = async (app: TestApp, on: string): Promise<void> => {
  app.clock.set(startOf(on))
  await sweepPayouts({ db: app.db, services: app.deps, at: app.clock.now() })
}

export const runs = (app: TestApp) =>
  app.db.selectFrom('payoutRuns').selectAll().orderBy('preparedAt').orderBy('id').execute()

export const lines = (app: TestApp) =>
  app.db.selectFrom('payoutLines').selectAll().orderBy('reference').execute()

/** The run approved by two and sent. */
export const sentRun = async (id: string, first: Person, second: Person): Promise<void> => {
  await first.does(`/console/payouts/${id}/check`)
  await second.does(`/console/payouts/${id}/approve`)
  await first.does(`/console/payouts/${id}/send`)
}

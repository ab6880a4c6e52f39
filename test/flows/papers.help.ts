import { accept } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { delivered, type OrderSpec, type Parties } from '../support/orders'
import type { Fields, Person } from '../support/person'
import type { TestApp } from '../support/test-app'

/** A corporate number that is one, and what somebody's business says of itself. */
export const business: Fields = {
  kind: 'individual',
  registeredName: '佐伯 葵',
  representative: '佐伯 葵',
  address: '東京都台東区谷中1-2-3',
  capitalYen: '',
  employees: '0',
  invoiceNumber: 'T7000012050002',
  invoiceFrom: '2024-01-01',
}

export const declares = (person: Person, changed: Fields = {}) =>
  person.does('/my/business', { ...business, ...changed })

export const papersOf = (app: TestApp, orderId: string) =>
  app.db.selectFrom('papers').selectAll().where('orderId', '=', orderId).orderBy('id').execute()

export const kindsOf = async (app: TestApp, orderId: string): Promise<string[]> =>
  (await papersOf(app, orderId)).map(({ kind }) => kind).sort()

/** One paper of an order by its kind and whose it is for, with what it says. */
export const paperOf = async (app: TestApp, orderId: string, [kind, to]: [string, Person?]) => {
  const found = (await papersOf(app, orderId)).filter(
    (paper) => paper.kind === kind && (!to || paper.toId === to.memberId),
  )
  const paper = found.at(-1)
  if (!paper) throw new Error(`There is no ${kind}`)
  return { ...paper, says: JSON.parse(paper.document) }
}

/** The client of a contract withholds income tax. */
export const withholds = (app: TestApp, contractId: string) =>
  app.db.updateTable('contracts').set({ withholding: true }).where('id', '=', contractId).execute()

/** An order with withholding that the client has accepted, and its papers. */
export const acceptedWithheld = async (app: TestApp, parties: Parties, wanted: OrderSpec) => {
  const made = await delivered(app, parties, [wanted])
  const { orderId, contractId } = made
  await withholds(app, contractId)
  const act = { orderId, actorId: parties.client.memberId, at: app.clock.now() }
  await inTransaction(app.db, (tx) => accept(tx, act))
  await app.drain()
  return made
}

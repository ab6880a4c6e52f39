import { newcomer, type Person } from '../support/person'
import type { TestApp } from '../support/test-app'

export const anotherOperator = (app: TestApp): Promise<Person> =>
  newcomer(app, { name: '凪', email: 'nagi@example.jp', operator: true })

export const disputeRow = (app: TestApp, id: string) =>
  app.db.selectFrom('disputes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const theCase = {
  reason: 'not-as-agreed',
  body: '11月1日に約束した5点のうち、3点しかありません。',
  links: '',
}

/** Somebody opens a dispute by the form; answers its id. */
export const opened = async (person: Person, orderId: string): Promise<string> => {
  const { to } = await person.post(`/orders/${orderId}/dispute`, theCase)
  const id = /^\/disputes\/(\w+)$/.exec(to)?.[1]
  if (!id) throw new Error(`Opening the dispute led to '${to}'`)
  return id
}

/** The same, handed to the operators at once. */
export const escalated = async (person: Person, orderId: string): Promise<string> => {
  const id = await opened(person, orderId)
  await person.does(`/disputes/${id}/escalate`)
  return id
}

// A proposal that is on its way, without the walk through its form.

import type { Fields, Person } from '../support/person'
import type { TestApp } from '../support/test-app'

export const offer: Fields = {
  'rows.0.title': '商品説明文 20点',
  'rows.0.priceYen': '40,000',
  'rows.0.dueOn': '2026-12-20',
  message: '産地の話から書きます。',
  validUntil: '2026-12-07',
}

/** Sends a proposal by its form; answers its id. */
export const proposed = async (person: Person, jobId: string, fields: Fields = {}): Promise<string> => {
  const answer = await person.post(`/jobs/${jobId}/propose`, { ...offer, ...fields })
  const id = /^\/proposals\/(\w{16})$/.exec(answer.to)?.[1]
  if (!id) throw new Error(`The proposal was answered ${answer.status}: ${answer.html.slice(0, 200)}`)
  return id
}

export const statusOf = async (app: TestApp, id: string): Promise<string | undefined> =>
  (await app.db.selectFrom('proposals').select('status').where('id', '=', id).executeTakeFirst())?.status

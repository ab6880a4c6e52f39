import { opened } from '../support/competitions'
import { newcomer, type Person } from '../support/person'
import { openedTask } from '../support/tasks'
import type { TestApp } from '../support/test-app'
import { postedJob } from './jobs.help'
import { published } from './packages.help'

export const form = { reason: 'harassment', body: '' }

export const anotherOperator = (app: TestApp): Promise<Person> =>
  newcomer(app, { name: '要', email: 'kaname@example.jp', operator: true })

/** A message of the freelancer to the client, in a conversation without a job. */
export const messageOf = async (
  app: TestApp,
  { client, freelancer }: { client: Person; freelancer: Person },
  body: string,
): Promise<{ id: string; threadId: string }> => {
  const { to } = await client.post('/messages/new', { to: freelancer.memberId, body: 'はじめまして。' })
  const threadId = /\/messages\/(\w+)/.exec(to)?.[1] ?? ''
  app.clock.forward({ minutes: 1 })
  await freelancer.does(`/messages/${threadId}`, { body })
  const row = await app.db
    .selectFrom('messages')
    .select('id')
    .where('body', '=', body)
    .executeTakeFirstOrThrow()
  return { id: row.id, threadId }
}

export const reportsOf = (app: TestApp) =>
  app.db.selectFrom('reports').selectAll().orderBy('filedAt').orderBy('id').execute()

export const sanctionsOf = (app: TestApp) =>
  app.db.selectFrom('sanctions').selectAll().orderBy('proposedAt').orderBy('id').execute()

/** The verbs that were done to a report, a sanction or an appeal, in order. */
export const caseEvents = async (app: TestApp, id: string): Promise<string[]> => {
  const rows = await app.db
    .selectFrom('caseEvents')
    .select('verb')
    .where('nounId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ verb }) => verb)
}

/** Something that everybody may see; answers its id and its page. */
export const publicThing = async (
  app: TestApp,
  kind: 'job' | 'package' | 'competition' | 'task',
  { client, freelancer }: { client: Person; freelancer: Person },
): Promise<{ id: string; path: string }> => {
  if (kind === 'package') {
    const path = await published(freelancer)
    return { id: path.split('/').at(-1) ?? '', path }
  }
  const make = { job: postedJob, competition: opened, task: openedTask }[kind]
  const id = await make(app, client)
  return { id, path: `/${kind}s/${id}` }
}

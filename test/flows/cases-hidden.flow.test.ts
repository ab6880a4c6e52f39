// Operators take a single thing out of others' sight, and an appeal brings it back (§5.3, decision 166).
import { beforeEach, describe, expect, test } from 'vitest'
import type { SubjectKind } from '../../src/modules/cases/rules'
import { takenReport } from '../support/cases'
import { entered, opened } from '../support/competitions'
import type { Person } from '../support/person'
import { openedTask } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator, messageOf, sanctionsOf } from './cases.help'

const app = useTestApp()
const gone = 'この内容は、運営が非表示にしました。'
let client: Person
let freelancer: Person
let operator: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
})

const hidden = async (of: { kind: SubjectKind; id: string; reporter: Person }): Promise<string> => {
  const report = await takenReport(app, { ...of, operator })
  const form = {
    lastOn: '',
    ruleId: 'respect',
    notice: '相手を傷つける言葉がありました。',
    sanctionNote: '記録のとおり',
  }
  const answer = await operator.post(`/console/reports/${report}/sanction`, { ...form, kind: 'hide' })
  expect(answer.status).toBe(303)
  const sanctions = await sanctionsOf(app)
  return sanctions.at(-1)?.id ?? ''
}

const overturned = async (sanctionId: string, person: Person): Promise<void> => {
  await person.does(`/my/sanctions/${sanctionId}/appeal`, { body: '誤解です。前後を読んでください。' })
  const second = await anotherOperator(app)
  const { id } = await app.db.selectFrom('sanctionAppeals').select('id').executeTakeFirstOrThrow()
  await second.does(`/console/appeals/${id}/take`)
  await second.does(`/console/appeals/${id}/overturn`, { overturnAnswer: '前後を読み、取り消します。' })
}

describe('a message that operators hide', () => {
  const words = '二度と顔を見せないでください。'

  test('is gone for its reader everywhere, and its writer is told why and can appeal', async () => {
    const { id, threadId } = await messageOf(app, { client, freelancer }, words)
    const sanctionId = await hidden({ kind: 'message', id, reporter: client })
    const page = (await client.get(`/messages/${threadId}`)).html
    expect(page).toContain(gone)
    expect(page).not.toContain(words)
    const list = (await client.get('/messages')).html
    expect(list).toContain(gone)
    expect(list).not.toContain(words)
    expect((await client.get('/messages?q=二度と')).html).not.toContain('見せないで')

    const own = (await freelancer.get(`/messages/${threadId}`)).html
    expect(own).toContain(words)
    expect(own).toContain('ほかの人には表示されません')
    const told = (await freelancer.get(`/my/sanctions/${sanctionId}`)).html
    expect(told).toContain('内容の非表示')
    expect(told).toContain('相手を傷つける言葉がありました。')
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('運営からの措置（内容の非表示）')
  })

  test('is shown again when another operator overturns it', async () => {
    const { id, threadId } = await messageOf(app, { client, freelancer }, words)
    await overturned(await hidden({ kind: 'message', id, reporter: client }), freelancer)
    expect((await client.get(`/messages/${threadId}`)).html).toContain(words)
    const rows = await app.db.selectFrom('hiddenContents').selectAll().execute()
    expect(rows.map(({ liftedAt }) => liftedAt !== null)).toEqual([true])
  })
})

describe('work that operators hide', () => {
  test('a competition leaves search, says nothing to others, and takes no entries; its client sees it', async () => {
    const id = await opened(app, client, { title: '品のないロゴ' })
    expect((await freelancer.get('/jobs?mode=competition')).html).toContain('品のないロゴ')
    const sanctionId = await hidden({ kind: 'competition', id, reporter: freelancer })
    expect((await freelancer.get('/jobs?mode=competition')).html).not.toContain('品のないロゴ')
    const page = (await freelancer.get(`/competitions/${id}`)).html
    expect(page).toContain(gone)
    expect(page).not.toContain('品のないロゴ')
    await expect(entered(app, freelancer, id)).rejects.toThrow('content-hidden')
    expect((await client.get(`/competitions/${id}`)).html).toContain('品のないロゴ')
    await overturned(sanctionId, client)
    expect((await freelancer.get('/jobs?mode=competition')).html).toContain('品のないロゴ')
  })

  test('an entry is gone for the client and the others, and stays for its author', async () => {
    const id = await opened(app, client)
    await entered(app, freelancer, id)
    const entry = await app.db.selectFrom('competitionEntries').selectAll().executeTakeFirstOrThrow()
    await hidden({ kind: 'entry', id: entry.id, reporter: client })
    const path = `/competitions/${id}/entries/${entry.number}`
    expect((await client.get(path)).html).toContain(gone)
    expect((await client.get(`/competitions/${id}/wall`)).html).toContain(gone)
    expect((await freelancer.get(path)).html).toContain('ほかの人には表示されません')
  })

  test('a task takes nobody in and says nothing to others', async () => {
    const id = await openedTask(app, client)
    const { title } = await app.db.selectFrom('tasks').select('title').executeTakeFirstOrThrow()
    await hidden({ kind: 'task', id, reporter: freelancer })
    const page = (await freelancer.get(`/tasks/${id}`)).html
    expect(page).toContain(gone)
    expect(page).not.toContain(title)
    expect((await freelancer.post(`/tasks/${id}/start`)).status).not.toBe(303)
  })
})

// All own data to take along, and the end of an account (§5.4).
import { describe, expect, test } from 'vitest'
import { agreed, completed } from '../support/orders'
import { guest, type Person } from '../support/person'
import { password, withPassword } from '../support/signed-up'
import { useTestApp } from '../support/test-app'
import { uploaded } from '../support/uploads'
import { zipEntries } from '../support/zip'
import { aoi, ken, misaki, regularFreelancer } from '../world'

const app = useTestApp()

const letterTo = async (email: string, subject: string): Promise<string> => {
  await app.drain()
  const row = await app.db
    .selectFrom('outboxMails')
    .select('body')
    .where('recipient', '=', email)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow()
  return row.body
}

const archiveOf = async (person: Person): Promise<Map<string, Buffer>> => {
  await person.does('/settings/export')
  await app.drain()
  const link = /href="(\/settings\/export\/\w+\/file)"/.exec((await person.get('/settings/export')).html)?.[1]
  const file = await person.get(link ?? '')
  expect(file.headers.get('content-type')).toBe('application/zip')
  return zipEntries(Buffer.from(file.bytes))
}
const json = (archive: Map<string, Buffer>, table: string): Record<string, unknown>[] =>
  JSON.parse(archive.get(`data/${table}.json`)?.toString() ?? 'null')

const withoutOrders = (person: Person) => withPassword(app, person)

describe('an export', () => {
  test('holds what was written, bought and sent, and the files', async () => {
    const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
    await completed(app, { client, freelancer }, [{ title: '説明文', priceYen: 30_000n }])
    await uploaded(freelancer, { name: '下書き.txt', text: 'ことば' })
    const archive = await archiveOf(freelancer)
    expect(json(archive, 'members')).toMatchObject([{ email: freelancer.email, kind: 'person' }])
    expect(json(archive, 'orders')).toMatchObject([
      { title: '説明文', priceYen: 30_000, status: 'completed' },
    ])
    expect(json(archive, 'entries').length).toBeGreaterThan(0)
    expect(json(archive, 'identityChecks')[0]).toMatchObject({ status: 'approved' })
    const names = [...archive.keys()]
    const draft = names.find((name) => name.endsWith('-下書き.txt'))
    expect(archive.get(draft ?? '')?.toString()).toBe('ことば')
    expect(archive.get('README.txt')?.toString()).toContain('協定世界時')
  })

  test('names a file whose bytes are gone, and holds everything else', async () => {
    const person = await aoi(app)
    const gone = await uploaded(person, { name: '消えた.txt', text: 'ことば' })
    await uploaded(person, { name: '残った.txt', text: 'のこり' })
    await app.deps.files.erase(gone.split('/').at(-1) ?? '')
    const archive = await archiveOf(person)
    const textOf = (end: string) => archive.get([...archive.keys()].find((name) => name.endsWith(end)) ?? '')
    expect(textOf('-消えた.txt.txt')?.toString()).toContain('失われていて')
    expect(textOf('-残った.txt')?.toString()).toBe('のこり')
  })

  test('of one person holds nothing of another', async () => {
    const [person, other] = [await aoi(app), await ken(app)]
    await other.does('/settings/export')
    const archive = await archiveOf(person)
    const all = Buffer.concat([...archive.values()]).toString()
    expect(all).toContain(person.email)
    expect(all).not.toContain(other.email)
  })

  test('shows how far it is, and a second one waits for the first', async () => {
    const person = await aoi(app)
    await person.does('/settings/export')
    const page = await person.get('/settings/export')
    expect(page.html).toContain('作成中')
    expect((await person.post('/settings/export')).status).toBe(409)
    await app.drain()
    const [row] = await app.db.selectFrom('accountExports').selectAll().execute()
    expect(row?.partsDone).toBe(row?.partsTotal)
    expect(row?.partsDone).toBeGreaterThan(50)
    expect(await letterTo(person.email, 'データの書き出しができました')).toContain('/settings/export')
  })

  test('can be fetched for seven days, by its owner alone, who has proved it', async () => {
    const [person, other] = [await aoi(app), await ken(app)]
    await archiveOf(person)
    const { id } = await app.db.selectFrom('accountExports').select('id').executeTakeFirstOrThrow()
    const path = `/settings/export/${id}/file`
    expect((await other.get(path)).status).toBe(404)
    expect((await guest(app).get(path)).status).toBe(303)
    await app.db.updateTable('sessions').set({ confirmedAt: null }).execute()
    expect((await person.get(path)).to).toContain('/settings/confirm')
    await app.db
      .updateTable('sessions')
      .set({ confirmedAt: new Date('2099-01-01') })
      .execute()
    app.clock.forward({ days: 7 })
    expect((await person.get(path)).status).toBe(404)
    await app.sweep()
    await expect(app.deps.files.get(id)).rejects.toThrow()
  })
})

describe('closing an account', () => {
  const close = async (person: Person) => {
    await withoutOrders(person)
    return person.does('/settings/close', { understood: 'on' })
  }
  const nameOf = async ({ memberId }: Person) =>
    app.db
      .selectFrom('members')
      .select(['name', 'email'])
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()

  test('says what must end first, and refuses until it has', async () => {
    const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
    await agreed(app, { client, freelancer }, [{ title: '説明文', priceYen: 30_000n }])
    const page = await client.get('/settings/close')
    expect(page.html).toContain('終わっていない注文（1件）')
    expect(page.html).not.toContain('name="understood"')
    expect((await client.post('/settings/close', { understood: 'on' })).status).toBe(409)
    expect((await (await misaki(app)).post('/settings/close', { understood: 'on' })).status).toBe(403)
  })

  test('takes the person out of search at once, and in again when they come back', async () => {
    const person = await regularFreelancer(app)
    const listed = async () =>
      (
        await app.db
          .selectFrom('freelancerSearch')
          .select('memberId')
          .where('memberId', '=', person.memberId)
          .execute()
      ).length
    const page = `/freelancers/${person.memberId}`
    expect([await listed(), (await guest(app).get(page)).status]).toEqual([1, 200])
    await close(person)
    expect([await listed(), (await guest(app).get(page)).status]).toEqual([0, 404])
    const refused = await guest(app).post('/sign-in', { email: person.email, password })
    expect([refused.status, refused.html.includes('退会の手続き中です')]).toEqual([403, true])
    const letter = await letterTo(person.email, '退会の手続きを受け付けました')
    expect(letter).toContain('2026年12月7日')
    const token = /come-back\?token=(\S+)/.exec(letter)?.[1] ?? ''
    app.clock.forward({ days: 13 })
    await guest(app).post('/come-back', { token })
    expect([await listed(), (await guest(app).get(page)).status]).toEqual([1, 200])
    expect((await guest(app).post('/sign-in', { email: person.email, password })).status).toBe(303)
    app.clock.forward({ days: 2 })
    await app.sweep()
    expect((await nameOf(person)).email).toBe(person.email)
  })

  test('after 14 days removes what is personal, keeps the deal, and frees the address', async () => {
    const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
    const { orderId } = await completed(app, { client, freelancer }, [{ title: '説明文', priceYen: 30_000n }])
    await uploaded(client, { name: 'memo.txt', text: 'メモ' })
    const { threadId } = await app.db.selectFrom('contracts').select('threadId').executeTakeFirstOrThrow()
    await client.does(`/messages/${threadId}`, { body: 'ありがとうございました。' })
    await close(client)
    app.clock.forward({ days: 14 })
    await app.sweep()
    expect((await nameOf(client)).name).toBe('退会したユーザー')
    const talk = await freelancer.get(`/messages/${threadId}`)
    expect(talk.html).toContain('ありがとうございました。')
    expect(talk.html).toContain('退会したユーザー')
    expect(talk.html).not.toContain('健')
    expect((await freelancer.get(`/orders/${orderId}`)).status).toBe(200)
    const left = await app.db
      .selectFrom('files')
      .select('id')
      .where('ownerId', '=', client.memberId)
      .where('erasedAt', 'is', null)
      .execute()
    expect(left).toEqual([])
    for (const table of ['sessions', 'credentials'] as const)
      expect(
        await app.db.selectFrom(table).select('id').where('userId', '=', client.memberId).execute(),
      ).toEqual([])
    const again = await guest(app).does('/sign-up', {
      ...{ side: 'client', email: client.email, password, agree: 'on' },
    })
    expect(again.html).toContain(client.email)
  })

  test('of a freelancer removes profile and identity, and their bytes', async () => {
    const person = await regularFreelancer(app)
    const secret = await app.db
      .selectFrom('files')
      .select('id')
      .where('ownerId', '=', person.memberId)
      .where('encrypted', '=', true)
      .execute()
    expect(secret.length).toBeGreaterThan(0)
    await close(person)
    app.clock.forward({ days: 14 })
    await app.sweep()
    for (const table of ['profiles', 'identityChecks', 'phones', 'notices'] as const)
      expect(
        await app.db
          .selectFrom(table as 'profiles')
          .select('memberId')
          .where('memberId', '=', person.memberId)
          .execute(),
      ).toEqual([])
    for (const { id } of secret) await expect(app.deps.files.get(id)).rejects.toThrow()
  })
})

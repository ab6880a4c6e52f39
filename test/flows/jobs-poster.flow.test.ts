import { describe, expect, test } from 'vitest'
import { chargePaid, drafted as draftedCompetition, payBegun } from '../support/competitions'
import { type Fields, guest, newcomer, type Person } from '../support/person'
import { draftedTask } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { postedJob } from './jobs.help'
import { declares } from './papers.help'

const app = useTestApp()

/** Where a refused post leads: to the business details, which say why and lead back. */
const ledTo = async (client: Person, path: string) => {
  const refused = await client.post(path)
  expect(refused.status).toBe(303)
  return client.get(refused.to)
}

/** A client who has said nothing about themselves yet. */
const unnamed = (): Promise<Person> =>
  newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client', named: false })

const isCompany = (client: Person): Promise<unknown> =>
  client.does('/my/client-profile', {
    ...{ kind: 'company', name: '木桶商店', industry: '食品', description: '', website: '' },
  })
/** A firm with three employees; its number is one of a company. */
const firm: Fields = {
  kind: 'company',
  registeredName: '株式会社木桶商店',
  representative: '佐藤 健',
  address: '香川県小豆島町1-2 木桶ビル301',
  employees: '3',
}

describe('the six items of a post', () => {
  test('a company that never said how large it is gives its details first, and is led back to its post', async () => {
    const client = await unnamed()
    await isCompany(client)
    const id = await postedJob(app, client, { post: false })
    const back = `/jobs/${id}/post`
    const form = await ledTo(client, `/jobs/${id}/post`)
    expect(form.html).toContain('氏名または名称、住所、従業員の数を登録してください')
    expect(form.html).toContain(`name="back" value="${back}"`)
    const saved = await client.post('/my/business', { ...firm, invoiceNumber: '', invoiceFrom: '', back })
    expect(saved.to).toBe(back)
    expect((await client.post(`/jobs/${id}/post`)).to).toBe(`/jobs/${id}`)
  })

  test('an address of another site is not led back to', async () => {
    const client = await ken(app)
    const back = 'https://example.com/'
    expect((await client.post('/my/business', { ...firm, invoiceNumber: '', back })).to).toBe('/my/business')
  })

  test('a client with employees cannot post without an address, nor without a pay', async () => {
    const client = await ken(app)
    await declares(client, { ...firm, address: '' })
    const id = await postedJob(app, client, { post: false, budget: { band: 'negotiable' } })
    expect((await ledTo(client, `/jobs/${id}/post`)).html).toContain(
      '住所（建物名・部屋番号まで）を登録してください',
    )
    await declares(client, firm)
    const refused = await client.post(`/jobs/${id}/post`)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('法律により報酬の表示が必要です')
    await client.does(`/jobs/${id}/draft/budget`, {
      ...{ band: '30000-50000', proposalsOn: '2026-12-01', wantedOn: '', hires: '1' },
    })
    expect((await client.post(`/jobs/${id}/post`)).to).toBe(`/jobs/${id}`)
    const edited = await client.post(`/jobs/${id}/edit`, {
      ...{ title: '記事', brief: '本文', categorySlug: 'article', visibility: 'public' },
      ...{ band: 'negotiable', proposalsOn: '2026-12-01', wantedOn: '', hires: '1' },
    })
    expect(edited.status).toBe(422)
    expect(edited.html).toContain('法律により報酬の表示が必要です')
  })

  test('members see name, address, contact, place and pay; guests that they would', async () => {
    const client = await ken(app)
    await declares(client, firm)
    const id = await postedJob(app, client)
    const seen = (await (await aoi(app)).get(`/jobs/${id}`)).html
    for (const item of ['株式会社木桶商店', '木桶ビル301', 'オンライン（場所の指定なし）'])
      expect(seen).toContain(item)
    expect(seen).toContain(`href="/messages/new?to=${client.memberId}"`)
    const hidden = (await guest(app).get(`/jobs/${id}`)).html
    expect(hidden).toContain('ログインすると確認できます')
    expect(hidden).not.toContain('木桶ビル301')
  })

  test('an individual who works alone posts as before, and shows no address', async () => {
    const client = await ken(app)
    await declares(client)
    const id = await postedJob(app, client)
    const seen = (await (await aoi(app)).get(`/jobs/${id}`)).html
    expect(seen).not.toContain('募集者の表示')
    expect(seen).not.toContain('台東区')
  })

  test('competitions and tasks are refused and shown alike', async () => {
    const client = await ken(app)
    await declares(client, { ...firm, address: '' })
    const competition = await draftedCompetition(app, client)
    const task = await draftedTask(app, client)
    for (const path of [`/competitions/${competition}/pay`, `/my/tasks/${task}/pay`]) {
      expect((await ledTo(client, path)).html).toContain('住所（建物名・部屋番号まで）を登録してください')
    }
    await declares(client, firm)
    await chargePaid(app, await payBegun(app, client, competition))
    expect((await client.get(`/competitions/${competition}`)).html).toContain('木桶ビル301')
    const { to } = await client.post(`/my/tasks/${task}/pay`)
    await chargePaid(app, to.split('/').at(-1) ?? '')
    expect((await client.get(`/tasks/${task}`)).html).toContain('木桶ビル301')
  })
})

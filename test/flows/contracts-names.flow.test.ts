// Terms name a real client (issue 11, row 8): nobody posts or orders before they have said who they are, and nothing typed is lost.
import { beforeEach, describe, expect, test } from 'vitest'
import { sweepKeptForms } from '../../src/platform/http/kept-forms'
import { drafted } from '../support/competitions'
import { type Answer, newcomer, type Person } from '../support/person'
import { draftedTask } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, regularFreelancer } from '../world'
import { postedJob } from './jobs.help'
import { published } from './packages.help'
import { proposed } from './proposals.help'

const app = useTestApp()
let client: Person
beforeEach(async () => {
  client = await newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client', named: false })
})

const order = {
  title: '商品説明文 20点',
  brief: '産地の話を\n軸にしてください。',
  priceYen: '40000',
  dueOn: '2026-12-20',
  categorySlug: 'product-description',
  revisions: '2',
  rights: 'transfer',
}
const form = '/my/business'
const person = { kind: 'individual', registeredName: '佐藤 健' }

/** Where a refused form sends its person on the way back; '' where it did not lead to the name. */
const backIn = ({ status, to }: Answer): string => {
  const url = new URL(to, 'http://here')
  return status === 303 && url.pathname === form ? (url.searchParams.get('back') ?? '') : ''
}

describe('a client without a registered name', () => {
  test('is led to give it, and finds the request as it was typed', async () => {
    const freelancer = await regularFreelancer(app)
    const path = `/freelancers/${freelancer.memberId}/request`
    const refused = await client.post(path, order)
    const back = backIn(refused)
    expect(back).toMatch(new RegExp(`^${path}\\?kept=`))
    const asked = await client.get(refused.to)
    expect(asked.html).toContain('お名前（会社・団体は代表者も）の登録が必要です')
    expect(asked.html).toContain('保存して元の画面に戻る')
    expect(asked.html).not.toContain('name="invoiceNumber"')
    const saved = await client.post(form, { ...person, back })
    expect(saved.to).toBe(back)
    const again = await client.get(saved.to)
    expect(again.html).toContain('value="商品説明文 20点"')
    expect(again.html).toMatch(/産地の話を\r?\n軸にしてください。/)
    expect(again.html).toContain('value="40000"')
    expect((await client.post(path, order)).to).toMatch(/^\/contracts\//)
  })

  test('posts no job, competition or task, and orders nothing', async () => {
    const freelancer = await regularFreelancer(app)
    const jobId = await postedJob(app, client, { post: false })
    const competitionId = await drafted(app, client)
    const taskId = await draftedTask(app, client)
    const sale = await published(freelancer)
    const choice = { plan: 'basic', priceYen: '12000', note: '' }
    const monthly = { ...order, secondOn: '2027-01-05' }
    const tries = [
      [await client.post(`/jobs/${jobId}/post`), `/jobs/${jobId}/post`],
      [await client.post(`/competitions/${competitionId}/pay`), `/competitions/${competitionId}/pay`],
      [await client.post(`/my/tasks/${taskId}/pay`), `/my/tasks/${taskId}/pay`],
      [await client.post(`${sale}/buy`, choice), `${sale}/buy`],
      [
        await client.post(`/freelancers/${freelancer.memberId}/retainer`, monthly),
        `/freelancers/${freelancer.memberId}/retainer`,
      ],
    ] as const
    expect(tries.map(([answer]) => backIn(answer).replace(/\?.*/, ''))).toEqual(tries.map(([, page]) => page))
    for (const table of ['orders', 'contracts', 'charges'] as const)
      expect(await app.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    await client.post(form, person)
    expect((await client.post(`/jobs/${jobId}/post`)).to).toBe(`/jobs/${jobId}`)
  })

  test('of a company is not named without the one who represents it', async () => {
    const company = { kind: 'company', registeredName: '株式会社木桶' }
    const refused = await client.post(form, company)
    expect([refused.status, refused.html]).toEqual([
      422,
      expect.stringContaining('代表者の氏名を入力してください'),
    ])
    await client.does(form, { ...company, representative: '佐藤 健' })
    const jobId = await postedJob(app, client, { post: false })
    expect((await client.post(`/jobs/${jobId}/post`)).to).toBe(`/jobs/${jobId}`)
  })
})

describe('a form that waits', () => {
  const wait = async () => {
    const freelancer = await regularFreelancer(app)
    return backIn(await client.post(`/freelancers/${freelancer.memberId}/request`, order))
  }

  test('is shown to nobody else', async () => {
    const back = await wait()
    const other = await newcomer(app, { name: '澪', email: 'mio@example.jp', side: 'client' })
    expect((await other.get(back)).html).not.toContain('商品説明文 20点')
    expect((await client.get(back)).html).toContain('商品説明文 20点')
  })

  test('is kept for an hour', async () => {
    const back = await wait()
    app.clock.forward({ minutes: 61 })
    await sweepKeptForms({ db: app.db, at: app.clock.now() })
    expect((await client.get(back)).html).not.toContain('商品説明文 20点')
  })
})

test('a return address of another site is not followed', async () => {
  expect((await client.post(form, { ...person, back: 'https://evil.example/' })).to).toBe(form)
})

test('the order form begins with the job’s brief, for each order with its own part first', async () => {
  await client.post(form, person)
  const jobId = await postedJob(app, client)
  const freelancer = await aoi(app)
  const proposalId = await proposed(freelancer, jobId)
  const page = await client.get(`/proposals/${proposalId}/order`)
  expect(/<textarea[^>]*name="brief\[\]"[^>]*>([^<]*)</.exec(page.html)?.[1]).toContain(
    'ほどの説明文をお願いします。',
  )
})

import { describe, expect, test } from 'vitest'
import { jobList } from '../../src/modules/console/queries'
import { jobCards, jobPage } from '../../src/modules/jobs'
import { myJobs } from '../../src/modules/jobs/queries-lists'
import { activeJobs } from '../../src/modules/notices/queries-home'
import { jobFacts } from '../../src/modules/search/queries-facts'
import { inTransaction } from '../../src/platform/db'
import type { Viewer } from '../../src/platform/http/types'
import { type Fields, newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { confirmed, postedJob } from './jobs.help'
import { offer, proposed, statusOf } from './proposals.help'

const app = useTestApp()

const open = async (requirements = {}): Promise<{ client: Person; person: Person; job: string }> => {
  const client = await ken(app)
  await confirmed(app, client, { identity: true, phone: true })
  return { client, person: await aoi(app), job: await postedJob(app, client, { requirements }) }
}

describe('sending a proposal', () => {
  test('葵 proposes in two order rows with an extra, and reads what arrived', async () => {
    const { person, job } = await open()
    expect((await person.get(`/jobs/${job}/propose`)).html).toContain('契約金額（税込）')
    const id = await proposed(person, job, {
      'rows.1.title': '見出し案',
      'rows.1.priceYen': '５０００',
      'rows.1.dueOn': '2026-12-24',
      'extras.0.title': '写真の選定',
      'extras.0.priceYen': '3000',
    })
    const page = await person.get(`/proposals/${id}`)
    expect(page.html).toContain('¥45,000')
    expect(page.html).toContain('写真の選定')
    expect(page.html).toContain('まだ読まれていません')
    expect((await person.get(`/jobs/${job}`)).html).toContain('この仕事には提案済みです')
  })

  test('opens the thread of the two and answers whoever waited', async () => {
    const { client, person, job } = await open()
    await proposed(person, job)
    const thread = await app.db.selectFrom('threads').selectAll().executeTakeFirstOrThrow()
    expect(thread).toMatchObject({ contextKind: 'job', contextId: job, clientId: client.memberId })
    expect(thread.tiedAt).not.toBeNull()
    const deeds = await app.db.selectFrom('threadActions').select('deed').execute()
    expect(deeds.map((row) => row.deed)).toEqual(['propose'])
  })

  test('a form at fault names the row and keeps what was typed', async () => {
    const { person, job } = await open()
    const answer = await person.post(`/jobs/${job}/propose`, { ...offer, 'rows.0.priceYen': '100' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('500以上にしてください')
    expect(answer.html).toContain('産地の話から書きます。')
    const past = await person.post(`/jobs/${job}/propose`, { ...offer, 'rows.0.dueOn': '2026-11-23' })
    expect(past.html).toContain('納期は明日以降の日にしてください')
  })

  test('rows come and go by buttons, without scripts, and nothing is sent', async () => {
    const { person, job } = await open()
    const reshaped = async (fields: Fields) => {
      const { to } = await person.post(`/jobs/${job}/propose/rows`, { ...offer, ...fields })
      expect(to).toMatch(new RegExp(`^/jobs/${job}/propose\\?kept=`))
      return person.get(to.replace(/#.*/, ''))
    }
    const more = await reshaped({ shape: 'add-rows' })
    expect(more.html).toContain('name="rows.1.title"')
    expect(more.html).toContain('産地の話から書きます。')
    expect(more.html).not.toContain('入力を確かめてください')
    const fewer = await reshaped({ 'rows.1.title': '二行目', shape: 'remove-rows-0' })
    expect(fewer.html).toContain('value="二行目"')
    expect(fewer.html).not.toContain('name="rows.1.title"')
    const outline = await reshaped({ message: '', shape: 'template' })
    expect(outline.html).toContain('【進め方】')
    expect(await app.db.selectFrom('proposals').select('id').execute()).toEqual([])
  })

  test('sent twice with one form it is one proposal; a second is refused', async () => {
    const { person, job } = await open()
    const _id = '0123456789abcdef'
    await proposed(person, job, { _id })
    await proposed(person, job, { _id })
    const second = await person.post(`/jobs/${job}/propose`, offer)
    expect(second.status).toBe(409)
    expect(second.html).toContain('すでに提案しています')
    expect(await app.db.selectFrom('proposals').select('id').execute()).toHaveLength(1)
  })
})

describe('a proposal is refused', () => {
  const refusal = async (requirements: object) => {
    const { person, job } = await open(requirements)
    expect((await person.get(`/jobs/${job}/propose`)).to).toBe(`/jobs/${job}`)
    return person.post(`/jobs/${job}/propose`, offer)
  }
  test('when the rank does not reach', async () => {
    expect((await refusal({ minTier: 'regular' })).html).toContain('ランクに達していません')
  })
  test('when the identity is not confirmed', async () => {
    expect((await refusal({ 'needs[]': ['identity'] })).html).toContain('本人確認が必要です')
  })
  test('when confidentiality is not confirmed', async () => {
    expect((await refusal({ 'needs[]': ['confidentiality'] })).html).toContain('機密保持確認が必要です')
  })
  test('when only the invited may propose: there is no such job', async () => {
    const { person, job } = await open({ 'needs[]': ['invited'] })
    expect((await person.get(`/jobs/${job}/propose`)).status).toBe(404)
    expect((await person.post(`/jobs/${job}/propose`, offer)).status).toBe(404)
    expect(await app.db.selectFrom('proposals').select('id').execute()).toEqual([])
  })
  test('no form shows a job that is hidden from its sender, asked for or sent', async () => {
    const { person, job } = await open({ visibility: 'confidential' })
    const [title, brief] = ['オーガニック食品の商品説明文', 'ほどの説明文をお願いします']
    const sent = `/jobs/${job}/propose`
    for (const answer of [
      await person.get(`/jobs/${job}`),
      await person.get(sent),
      await person.post(sent, offer),
      await person.post(sent, { ...offer, message: '' }),
      await person.post(`${sent}/rows`, { ...offer, shape: 'add-rows' }),
      await person.post(`/jobs/${job}/questions`, { body: '締切は延びますか。' }),
    ]) {
      expect(answer.html).toContain('機密保持')
      expect(answer.html).not.toContain(title)
      expect(answer.html).not.toContain(brief)
    }
    await confirmed(app, person, { confidentiality: true })
    expect((await person.get(sent)).html).toContain(title)
  })
  test('for one’s own job, and after the deadline', async () => {
    const { client, person, job } = await open()
    expect((await client.post(`/jobs/${job}/propose`, offer)).html).toContain(
      'ご自身の仕事には提案できません',
    )
    app.clock.set(new Date('2026-12-02T00:00:00+09:00'))
    const late = { ...offer, 'rows.0.dueOn': '2026-12-25' }
    expect((await person.post(`/jobs/${job}/propose`, late)).html).toContain('締切を過ぎています')
  })
})

describe('between sending and ordering', () => {
  test('it is edited until the client has read it, then no more', async () => {
    const { client, person, job } = await open()
    const id = await proposed(person, job)
    const page = await person.does(`/proposals/${id}/edit`, { ...offer, 'rows.0.priceYen': '38000' })
    expect(page.html).toContain('¥38,000')
    expect((await client.get(`/proposals/${id}`)).html).toContain('この提案で発注する')
    const refused = await person.post(`/proposals/${id}/edit`, offer)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('すでに読んだため')
    expect((await person.get(`/proposals/${id}`)).html).toContain('クライアントが読んだ日')
  })

  test('it can be withdrawn, and a new one sent', async () => {
    const { person, job } = await open()
    const id = await proposed(person, job)
    await person.does(`/proposals/${id}/withdraw`)
    expect(await statusOf(app, id)).toBe('withdrawn')
    expect((await person.post(`/proposals/${id}/withdraw`)).status).toBe(409)
    expect(await proposed(person, job)).not.toBe(id)
  })

  test('it is declined with a reason that its writer reads', async () => {
    const { client, person, job } = await open()
    const id = await proposed(person, job)
    expect((await client.get(`/proposals/${id}/decline`)).html).toContain('理由は相手に伝わります')
    await client.does(`/proposals/${id}/decline`, { reason: 'schedule' })
    expect((await person.get(`/proposals/${id}`)).html).toContain('日程が合わなかった')
    expect((await person.get('/my/proposals?status=declined')).html).toContain('商品説明文')
  })

  test('it is sealed: nobody else reads, withdraws or declines it', async () => {
    const { person, job } = await open()
    const id = await proposed(person, job)
    const other = await newcomer(app, { name: '他人', email: 'other@example.jp' })
    expect((await other.get(`/proposals/${id}`)).status).toBe(404)
    expect((await other.get(`/jobs/${job}/proposals`)).status).toBe(404)
    for (const verb of ['withdraw', 'edit', 'decline', 'note', 'shortlist'])
      expect(
        (await other.post(`/proposals/${id}/${verb}`, { ...offer, reason: 'price', body: 'x' })).status,
      ).toBe(404)
    expect(await statusOf(app, id)).toBe('sent')
  })

  test('after the first one the post itself stays as it is', async () => {
    const { client, person, job } = await open()
    await proposed(person, job)
    expect((await client.get(`/jobs/${job}/edit`)).to).toBe(`/jobs/${job}`)
    expect((await client.does(`/jobs/${job}/addendum`, { body: '資料を足しました' })).html).toContain(
      '資料を足しました',
    )
  })
})

describe('comparing', () => {
  const three = async () => {
    const { client, person, job } = await open()
    const cheap = await newcomer(app, { name: '安井', email: 'yasui@example.jp' })
    await app.db.updateTable('members').set({ tier: 'silver' }).where('id', '=', cheap.memberId).execute()
    const ids = [await proposed(person, job), await proposed(cheap, job, { 'rows.0.priceYen': '20000' })]
    return { client, job, ids }
  }

  test('健 sorts, filters and shortlists; the freelancers stay unread until opened', async () => {
    const { client, job, ids } = await three()
    const list = await client.get(`/jobs/${job}/proposals?sort=price`)
    expect(list.html.indexOf('安井')).toBeLessThan(list.html.indexOf('葵'))
    expect(list.html).toContain('未読')
    const silver = await client.get(`/jobs/${job}/proposals?tier=silver`)
    expect(silver.html).toContain('安井')
    expect(silver.html).toContain('2件のうち1件')
    await client.does(`/proposals/${ids[0]}/shortlist`, { on: '1' })
    await client.does(`/proposals/${ids[0]}/note`, { body: '丁寧' })
    const short = await client.get(`/jobs/${job}/proposals?shortlisted=on`)
    expect(short.html).toContain('葵')
    expect(short.html).not.toContain('安井')
    await client.does(`/proposals/${ids[0]}/shortlist`, { on: '' })
    expect((await client.get(`/jobs/${job}/proposals?shortlisted=on`)).html).toContain(
      '条件に合う提案がありません',
    )
  })

  test('up to four stand side by side, with the private note', async () => {
    const { client, job, ids } = await three()
    await client.does(`/proposals/${ids[1]}/note`, { body: '価格がよい' })
    const page = await client.get(`/jobs/${job}/proposals/side?pick=${ids[0]}&pick=${ids[1]}`)
    expect(page.html).toContain('¥40,000')
    expect(page.html).toContain('¥20,000')
    expect(page.html).toContain('価格がよい')
  })

  test('a declined proposal is active nowhere: every page and the index count the same', async () => {
    const { client, job, ids } = await three()
    await client.does(`/proposals/${ids[0]}/decline`, { reason: 'schedule' })
    const [at, viewer] = [app.clock.now(), { memberId: client.memberId } as Viewer]
    const rows = await inTransaction(app.db, async (tx) => [
      await jobPage(tx, viewer, { id: job, at }),
      (await jobCards(tx, [job], at))[0],
      (await myJobs(tx, viewer, { status: 'open', page: 1 })).jobs[0],
      (await activeJobs(tx, viewer))[0],
      await jobFacts(tx, { jobId: job, at }),
      (await jobList(tx, { status: null, q: '', page: 1 }))[0],
    ])
    expect(rows.map((row) => row && 'proposals' in row && row.proposals)).toEqual([1, 1, 1, 1, 1, 1])
    expect((await client.get(`/jobs/${job}/proposals`)).html).not.toContain('葵')
  })

  test('costs at most five statements, however many proposals there are', async () => {
    const { client, job } = await three()
    await client.get(`/jobs/${job}/proposals`)
    app.statements.length = 0
    await client.get(`/jobs/${job}/proposals`)
    expect(app.statements.length).toBeLessThanOrEqual(5)
  })
})

test('an empty list says what to do next', async () => {
  const { client, job, person } = await open()
  expect((await client.get(`/jobs/${job}/proposals`)).html).toContain('まだ提案は届いていません')
  expect((await person.get('/my/proposals')).html).toContain('ここにはまだ何もありません')
})

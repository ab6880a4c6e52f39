// What people say of themselves and offer, taken out of others' sight by a sanction (§5.3, decision 166).
import { beforeEach, describe, expect, test } from 'vitest'
import type { SubjectKind } from '../../src/modules/cases/rules'
import { proposalForOrder } from '../../src/modules/proposals'
import { inTransaction } from '../../src/platform/db'
import { takenReport } from '../support/cases'
import { someContract } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator, sanctionsOf } from './cases.help'
import { postedJob } from './jobs.help'
import { published } from './packages.help'
import { proposed } from './proposals.help'

const app = useTestApp()
const gone = 'この内容は、運営が非表示にしました。'
const forAuthor = 'ほかの人には表示されません'
let client: Person
let freelancer: Person
let operator: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
})

/** What a page says beside its own frame. */
const page = async (person: Pick<Person, 'get'>, path: string): Promise<string> =>
  (await person.get(path)).html

const hidden = async (of: { kind: SubjectKind; id: string; reporter: Person }): Promise<void> => {
  const report = await takenReport(app, { ...of, operator })
  await operator.does(`/console/reports/${report}/sanction`, {
    ...{ kind: 'hide', lastOn: '', ruleId: 'respect' },
    ...{ notice: '相手を傷つける言葉がありました。', sanctionNote: '記録のとおり' },
  })
}
const overturned = async (person: Person): Promise<void> => {
  const sanction = (await sanctionsOf(app)).at(-1)
  await person.does(`/my/sanctions/${sanction?.id}/appeal`, { body: '誤解です。前後を読んでください。' })
  const second = await anotherOperator(app)
  const { id } = await app.db.selectFrom('sanctionAppeals').select('id').executeTakeFirstOrThrow()
  await second.does(`/console/appeals/${id}/take`)
  await second.does(`/console/appeals/${id}/overturn`, { overturnAnswer: '前後を読み、取り消します。' })
}

/** The author sees it, and why; the way leads to the notice with its appeal. */
const tellsAuthor = async (author: Person, path: string, words: string): Promise<void> => {
  const own = await page(author, path)
  expect(own).toContain(words)
  expect(own).toContain(forAuthor)
  expect(own).toContain('href="/my/sanctions"')
  const id = (await sanctionsOf(app)).at(-1)?.id
  expect(await page(author, '/my/sanctions')).toContain(`/my/sanctions/${id}`)
  expect(await page(author, `/my/sanctions/${id}`)).toContain('相手を傷つける言葉がありました。')
}

describe('a job that operators hide', () => {
  test('leaves search, says nothing to others, and takes no proposal; an appeal brings it back', async () => {
    const id = await postedJob(app, client)
    const title = 'オーガニック食品の商品説明文'
    expect(await page(guest(app), '/jobs')).toContain(title)
    await hidden({ kind: 'job', id, reporter: freelancer })
    for (const visitor of [guest(app), freelancer]) {
      expect(await page(visitor, '/jobs')).not.toContain(title)
      const shown = await page(visitor, `/jobs/${id}`)
      expect(shown).toContain(gone)
      expect(shown).not.toContain(title)
      expect(shown).not.toContain('400字')
    }
    expect(await page(freelancer, `/jobs/${id}/propose`)).toContain(gone)
    await expect(proposed(freelancer, id)).rejects.toThrow(/answered/)
    expect(await app.db.selectFrom('proposals').select('id').execute()).toEqual([])
    await tellsAuthor(client, `/jobs/${id}`, title)
    expect(await page(operator, `/jobs/${id}`)).toContain(title)
    await overturned(client)
    expect(await page(freelancer, '/jobs')).toContain(title)
    expect(await page(freelancer, `/jobs/${id}`)).toContain(title)
  })
})

describe('a package that operators hide', () => {
  test('leaves search and the profile, says nothing to others, and is not sold', async () => {
    const path = await published(freelancer)
    const id = path.split('/').at(-1) ?? ''
    expect(await page(client, '/packages')).toContain(path)
    await hidden({ kind: 'package', id, reporter: client })
    expect(await page(client, '/packages')).not.toContain(path)
    expect(await page(client, `/freelancers/${freelancer.memberId}`)).not.toContain(path)
    const shown = await page(client, path)
    expect(shown).toContain(gone)
    expect(shown).not.toContain('取材から2000字')
    expect((await client.get(`${path}/buy?plan=basic`)).status).toBe(404)
    const choice = { plan: 'basic', priceYen: '12,000', note: '' }
    expect((await client.post(`${path}/buy`, choice)).status).not.toBe(303)
    expect((await client.post(`${path}/consult`, { body: '相談です' })).status).not.toBe(303)
    expect(await app.db.selectFrom('contracts').select('id').execute()).toEqual([])
    await tellsAuthor(freelancer, path, '取材から2000字')
    await overturned(freelancer)
    expect(await page(client, '/packages')).toContain(path)
    expect(await page(client, path)).toContain('取材から2000字')
  })
})

describe('a proposal that operators hide', () => {
  test('says nothing to its client, who cannot order it then', async () => {
    const jobId = await postedJob(app, client)
    const id = await proposed(freelancer, jobId)
    await hidden({ kind: 'proposal', id, reporter: client })
    for (const path of [
      `/proposals/${id}`,
      `/jobs/${jobId}/proposals`,
      `/jobs/${jobId}/proposals/side?ids=${id}`,
    ]) {
      const shown = await page(client, path)
      expect(shown).not.toContain('産地の話から')
      expect(shown).not.toContain('商品説明文 20点')
    }
    expect(await page(client, `/proposals/${id}`)).toContain(gone)
    expect(await page(client, `/jobs/${jobId}/proposals`)).toContain(gone)
    const ordering = { proposalId: id, clientId: client.memberId }
    await expect(inTransaction(app.db, (tx) => proposalForOrder(tx, ordering))).rejects.toThrow(
      'content-hidden',
    )
    await tellsAuthor(freelancer, `/proposals/${id}`, '産地の話から')
    await overturned(freelancer)
    expect(await page(client, `/proposals/${id}`)).toContain('産地の話から')
  })
})

describe('a profile that operators hide', () => {
  const about = {
    name: '葵',
    headline: '毒舌コピー',
    introduction: '誰でもこき下ろす文章を書きます。'.repeat(30),
  }

  test('leaves search and keeps its words and picture from others; the name and the record stay', async () => {
    await freelancer.does('/my/profile/about', about)
    const path = `/freelancers/${freelancer.memberId}`
    expect(await page(client, '/freelancers')).toContain('毒舌コピー')
    await hidden({ kind: 'person', id: freelancer.memberId, reporter: client })
    expect(await page(client, '/freelancers')).not.toContain(path)
    for (const visitor of [guest(app), client]) {
      const shown = await page(visitor, path)
      expect(shown).toContain(gone)
      expect(shown).toContain('葵')
      expect(shown).not.toContain('毒舌コピー')
      expect(shown).not.toContain('こき下ろす')
    }
    await tellsAuthor(freelancer, path, 'こき下ろす')
    await overturned(freelancer)
    expect(await page(client, '/freelancers')).toContain('毒舌コピー')
    expect(await page(client, path)).toContain('こき下ろす')
  })

  test('of a client says nothing of their business', async () => {
    const fields = {
      kind: 'company',
      name: '田中食品',
      industry: '食品',
      description: '安く使える人を探しています。',
      website: '',
    }
    await client.does('/my/client-profile', fields)
    const path = `/clients/${client.memberId}`
    expect(await page(freelancer, path)).toContain('安く使える')
    await hidden({ kind: 'person', id: client.memberId, reporter: freelancer })
    const shown = await page(freelancer, path)
    expect(shown).toContain(gone)
    expect(shown).not.toContain('安く使える')
    await tellsAuthor(client, path, '安く使える')
  })
})

describe('a review whose comment operators hide', () => {
  test('keeps its stars, and its words are for its author alone', async () => {
    const words = '二度と頼みたくない、ひどい人でした。'
    const { orderIds } = await someContract(app, { client, freelancer })
    const path = `/orders/${orderIds[0]}/review`
    await client.does(path, { score: '2', quality: '2', communication: '2', comment: words })
    await freelancer.does(path, { score: '4', comment: '依頼が分かりやすかったです。' })
    const { id } = await app.db
      .selectFrom('reviews')
      .select('id')
      .where('side', '=', 'client')
      .executeTakeFirstOrThrow()
    const profile = `/freelancers/${freelancer.memberId}`
    expect(await page(guest(app), profile)).toContain(words)
    await hidden({ kind: 'review', id, reporter: freelancer })
    for (const [visitor, shown] of [
      [guest(app), profile],
      [freelancer, '/my/reviews?tab=received'],
    ] as const) {
      expect(await page(visitor, shown)).toContain(gone)
      expect(await page(visitor, shown)).not.toContain(words)
    }
    await tellsAuthor(client, '/my/reviews?tab=written', words)
    const { score } = await app.db
      .selectFrom('reviews')
      .select('score')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(score).toBe(2)
    await overturned(client)
    expect(await page(guest(app), profile)).toContain(words)
  })
})

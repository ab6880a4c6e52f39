import { beforeEach, describe, expect, test } from 'vitest'
import { openThread, threadMessages } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { completed, working } from '../support/orders'
import type { Fields, Person } from '../support/person'
import { sendAnyway } from '../support/send-anyway'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { postedJob, step } from './jobs.help'
import { form as packageForm } from './packages.help'
import { offer as proposal, proposed } from './proposals.help'

const app = useTestApp()
let freelancer: Person
let client: Person

beforeEach(async () => {
  freelancer = await regularFreelancer(app)
  client = await ken(app)
})

const certain = 'ご連絡はaoi.saeki＠example.jpまでお願いします。'
const ambiguous = 'ほかのアプリでもやり取りできますか？'
const flags = () => app.db.selectFrom('textFlags').selectAll().orderBy('id').execute()

/** Every form whose words others will read, with the text put into one of its fields. */
const surfaces: Record<
  string,
  () => Promise<{ who: Person; path: string; fields: (text: string) => Fields }>
> = {
  profile: async () => ({
    who: freelancer,
    path: '/my/profile/about',
    fields: (introduction) => ({ name: '葵', headline: '商品の言葉', introduction }),
  }),
  portfolio: async () => ({
    who: freelancer,
    path: '/my/profile/portfolio/new',
    fields: (description) => ({ title: '産地を歩く', description, category: '' }),
  }),
  'client profile': async () => ({
    who: client,
    path: '/my/client-profile',
    fields: (description) => ({ kind: 'company', name: '健商店', industry: '', description, website: '' }),
  }),
  package: async () => ({
    who: freelancer,
    path: '/packages/new',
    fields: (description) => ({ ...packageForm, description, step: 'publish' }),
  }),
  job: async () => ({
    who: client,
    path: `/jobs/${await step(app, client)}/draft/content`,
    fields: (brief) => ({ title: '商品説明文', brief }),
  }),
  question: async () => ({
    who: freelancer,
    path: `/jobs/${await postedJob(app, client)}/questions`,
    fields: (body) => ({ body }),
  }),
  addendum: async () => ({
    who: client,
    path: `/jobs/${await postedJob(app, client)}/addendum`,
    fields: (body) => ({ body }),
  }),
  competition: async () => {
    await step(app, client)
    const { to } = await client.post('/competitions/new', { categorySlug: 'logo' })
    return {
      who: client,
      path: `/competitions/${to.split('/')[2]}/draft/brief`,
      fields: (brief) => ({ title: 'ロゴ', brief, formats: '' }),
    }
  },
  proposal: async () => ({
    who: freelancer,
    path: `/jobs/${await postedJob(app, client)}/propose`,
    fields: (message) => ({ ...proposal, message }),
  }),
  'title of a piece in a proposal': async () => ({
    who: freelancer,
    path: `/proposals/${await proposed(freelancer, await postedJob(app, client))}/edit`,
    fields: (title) => ({ ...proposal, 'rows.0.title': title }),
  }),
  'direct request': async () => ({
    who: client,
    path: `/freelancers/${freelancer.memberId}/request`,
    fields: (brief) => ({
      ...{ title: '説明文', brief, priceYen: '20,000', dueOn: '2026-12-28' },
      ...{ categorySlug: 'product-description', revisions: '2', rights: 'transfer' },
    }),
  }),
  review: async () => ({
    who: client,
    path: `/orders/${(await completed(app, { client, freelancer })).orderId}/review`,
    fields: (comment) => ({ score: '5', comment }),
  }),
}

test.each(Object.keys(surfaces))(
  'a contact in the text of a %s must be rewritten; ambiguous words pass after a look, and are remembered',
  async (name) => {
    const { who, path, fields } = await (surfaces[name] as (typeof surfaces)[string])()
    const shown = await who.post(path, fields(certain))
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('<mark>aoi.saeki＠example.jp</mark>')
    expect(shown.html).toContain('公開できません')
    expect(shown.html).not.toContain('name="_acknowledged"')
    expect(await flags()).toEqual([])
    await sendAnyway(who, path, fields(ambiguous))
    const kept = await flags()
    expect(kept).toMatchObject([{ memberId: who.memberId, outcome: 'sent', kinds: ['messenger'] }])
  },
)

describe('the operators’ list', () => {
  const opened = async (): Promise<string> => {
    const at = app.clock.now()
    const context = { contextKind: 'direct', contextId: 'direct', title: '相談', tied: true } as const
    const pair = { freelancerId: freelancer.memberId, clientId: client.memberId }
    return inTransaction(app.db, (tx) => openThread(tx, { id: newId(at), ...context, ...pair, at }))
  }
  const path = '/console/direct-deals'

  test('names a person from the third text on, with what was written; each look is kept', async () => {
    const operator = await misaki(app)
    const thread = await opened()
    await sendAnyway(client, `/messages/${thread}`, { body: ambiguous })
    await sendAnyway(client, `/messages/${thread}`, { body: certain })
    expect((await operator.get(path)).html).toContain('繰り返した方はいません')
    await sendAnyway(client, `/messages/${thread}`, { body: '口座に直接お振込みします。' })
    app.statements.length = 0
    expect((await operator.get(path)).html).toContain('保留2・確認のうえ送信1・報告0')
    expect(app.statements).toHaveLength(2)
    const shown = await operator.get(`${path}/${client.memberId}`)
    expect(shown.html).toContain('<mark>aoi.saeki＠example.jp</mark>')
    const looks = await app.db.selectFrom('auditLog').select(['deed', 'subjectId']).execute()
    expect(looks.at(-1)).toEqual({ deed: 'view-flagged-texts', subjectId: client.memberId })
  })

  test('does not count a held message that was released', async () => {
    const operator = await misaki(app)
    const thread = await opened()
    for (const body of [ambiguous, certain, '口座に直接お振込みします。'])
      await sendAnyway(client, `/messages/${thread}`, { body })
    const { id } = await app.db
      .selectFrom('heldMessages')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await operator.does(`/console/held-messages/${id}/release`)
    expect((await operator.get(path)).html).toContain('繰り返した方はいません')
  })

  test('shows a quiet report with its reader and the words', async () => {
    const operator = await misaki(app)
    const thread = await opened()
    await client.does(`/messages/${thread}`, { body: '駅前でお会いしたいです。' })
    const message = (await threadMessages(app.db, freelancer, thread)).at(-1)?.id
    await freelancer.does(`/messages/${thread}/report/${message}`)
    expect((await operator.get(`${path}?tab=reported`)).html).toContain('報告1')
    const shown = await operator.get(`${path}/${client.memberId}`)
    expect(shown.html).toContain('葵さんの報告')
    expect(shown.html).toContain('駅前でお会いしたいです。')
    expect((await operator.get(`${path}/${freelancer.memberId}`)).status).toBe(404)
  })
})

test('a delivery after escrow is not held back by its words', async () => {
  const { orderId } = await working(app, { client, freelancer })
  await freelancer.does(`/orders/${orderId}/deliver`, {
    message: '連絡先の欄はinfo@example.jpとしました。',
    links: '',
  })
})

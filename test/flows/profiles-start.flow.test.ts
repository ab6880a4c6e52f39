// The four steps of a newcomer: each can be left out and taken up again, and the end says whether clients find them.
import { beforeEach, expect, test } from 'vitest'
import { pledge, signPledge } from '../../src/modules/verification'
import { inTransaction } from '../../src/platform/db'
import type { Person } from '../support/person'
import { longIntroduction, somePicture } from '../support/regular'
import { useTestApp } from '../support/test-app'
import { aoi, misaki, regularFreelancer } from '../world'

const app = useTestApp()
let person: Person
beforeEach(async () => {
  person = await aoi(app)
})

const picture = async () => new File([new Uint8Array(await somePicture())], 'a.png', { type: 'image/png' })
const about = async () => ({
  name: '葵',
  headline: '',
  introduction: longIntroduction,
  picture: await picture(),
})
const next = async () => (await person.get('/my/start')).to

test('each step saves what it asks and leads on; who comes back goes on at the first that is open', async () => {
  expect(await next()).toBe('/my/start/about')
  expect((await person.post('/my/start/about', await about())).to).toBe('/my/start/offers')
  expect(await next()).toBe('/my/start/offers')
  const offers = { category1: 'article', category2: '', skills: '記事執筆、校正' }
  expect((await person.post('/my/start/offers', offers)).to).toBe('/my/start/background')
  const background = { qualification: '校正技能検定', month: '2024-03' }
  expect((await person.post('/my/start/background', background)).to).toBe('/my/start/confirmations')
  expect(await next()).toBe('/my/start/confirmations')
  const { html } = await person.get('/my/profile')
  for (const saved of ['記事執筆', '校正', '校正技能検定']) expect(html).toContain(saved)
  const chosen = await app.db.selectFrom('profileCategories').select('categorySlug').execute()
  expect(chosen).toEqual([{ categorySlug: 'article' }])
})

test('a step is left out by a link, and stays open', async () => {
  const { html } = await person.get('/my/start/about')
  expect(html).toContain('href="/my/start/offers"')
  expect(html).toContain('1 / 4')
  await person.post('/my/start/background', { company: '木桶社', role: '編集', fromMonth: '2018-04' })
  expect(await next()).toBe('/my/start/about')
  expect((await person.get('/my/profile')).html).toContain('木桶社')
})

test('what is wrong stands at its field, and nothing of the step is saved', async () => {
  const nameless = await person.post('/my/start/about', {
    name: '',
    headline: '',
    introduction: 'こんにちは',
  })
  expect(nameless.status).toBe(422)
  expect(nameless.html).toContain('こんにちは</textarea>')
  const half = await person.post('/my/start/background', {
    qualification: '簿記',
    company: '木桶社',
    role: '',
  })
  expect(half.status).toBe(422)
  expect(half.html).toContain('役割を入力してください')
  expect(await app.db.selectFrom('qualifications').selectAll().execute()).toEqual([])
  const long = await person.post('/my/start/offers', { skills: 'あ'.repeat(41) })
  expect(long.html).toContain('40文字以内で入力してください')
})

test('the end names what is missing, what is under review, and that clients find the person', async () => {
  expect((await person.get('/my/start/confirmations')).html).toContain('残りはあとからでも続けられます')
  await inTransaction(app.db, (tx) =>
    signPledge(tx, {
      memberId: person.memberId,
      version: pledge.version,
      signedName: '佐伯 葵',
      at: app.clock.now(),
    }),
  )
  expect((await person.get('/my/start/confirmations')).html).not.toContain(
    'href="/my/verification/confidentiality"',
  )
  const regular = await regularFreelancer(app)
  const { html } = await regular.get('/my/start/confirmations')
  expect(html).toContain('クライアントの検索に表示されています')
  expect(html).toContain(`href="/freelancers/${regular.memberId}"`)
})

test('operators have no such steps', async () => {
  expect((await (await misaki(app)).get('/my/start')).to).toBe('/console')
})

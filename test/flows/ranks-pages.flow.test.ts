import { describe, expect, test } from 'vitest'
import { ratedContract } from '../support/career'
import { agreed, working } from '../support/orders'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp()

const text = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the page of the rank', () => {
  test('tells a newcomer exactly what is missing, and where to do it', async () => {
    const person = await aoi(app)
    const page = await person.get('/my/rank')
    expect(page.html).toContain('レギュラーまで、あと8つ')
    expect(text(page.html)).toContain('あと300字です。')
    for (const place of [
      '/my/profile/picture',
      '/my/verification/identity',
      '/my/verification/confidentiality',
      '/my/verification/phone',
    ])
      expect(page.html).toContain(`href="${place}"`)
    expect(text(page.html)).toContain('まだ変化はありません')
  })

  test('tells somebody regular that an agreed order makes them bronze', async () => {
    const person = await regularFreelancer(app)
    const page = await person.get('/my/rank')
    expect(page.html).toContain('ブロンズまで、あと1つ')
    expect(text(page.html)).toContain('納品を待つ必要はありません')
    expect(text(page.html)).toContain('ランク外からレギュラーへ')
    expect(text(page.html)).toContain('最後の訪問から1か月が過ぎます')
  })

  test('names the open order whose delivery leads to silver', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    const { orderId } = await working(app, people)
    const page = await people.freelancer.get('/my/rank')
    expect(page.html).toContain('シルバーまで、あと2つ')
    expect(page.html).toContain(`<a href="/orders/${orderId}/deliver">「商品説明文 1」を納品する</a>`)
  })

  test('shows a silver the orders that were counted', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    const { orderId } = await ratedContract(app, people)
    const page = await people.freelancer.get('/my/rank')
    expect(page.html).toContain('認定ランサーまで、あと1つ')
    expect(text(page.html)).toContain('プロジェクト1件のうち1件を完了。')
    expect(text(page.html)).toContain('これまでに1件（契約1件、クライアント1人）。')
    expect(page.html).toContain(`<a href="/orders/${orderId}">商品説明文 1</a>`)
  })

  test('costs six statements, however long the history', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    await agreed(app, people, [10_000n, 20_000n, 30_000n])
    await people.freelancer.get('/my/rank')
    app.statements.length = 0
    await people.freelancer.get('/my/rank')
    expect(app.statements).toHaveLength(6)
  })

  test('says the same as JSON, and in English', async () => {
    const person = await regularFreelancer(app)
    const answer = JSON.parse((await person.get('/my/rank.json')).html)
    expect(answer).toMatchObject({
      policy: 'classic-2020',
      tier: 'regular',
      next: [{ metric: 'orders-won', missing: 1 }],
    })
    expect(answer.history).toHaveLength(1)
    await person.post('/lang', { lang: 'en', to: '/my/rank' })
    const page = await person.get('/my/rank')
    expect(page.html).toContain('1 to go for Bronze')
    expect(text(page.html.slice(page.html.indexOf('<main')).split('<footer')[0] ?? '')).not.toMatch(
      /[ぁ-んァ-ヶ]/,
    )
  })

  test('is not for guests', async () => {
    expect((await guest(app).get('/my/rank')).to).toBe('/sign-in?to=%2Fmy%2Frank')
  })
})

describe('a step of the history', () => {
  test('shows the standing of that moment to its owner alone', async () => {
    const person = await regularFreelancer(app)
    const { id } = await app.db.selectFrom('rankChanges').select('id').executeTakeFirstOrThrow()
    const page = await person.get(`/my/rank/changes/${id}`)
    expect(page.html).toContain('ランク外からレギュラーへ')
    expect(page.html).toContain('href="/ranks/rules/classic-2020"')
    expect((await (await aoi(app)).get(`/my/rank/changes/${id}`)).status).toBe(404)
  })
})

describe('the rules', () => {
  test('are public, and drawn from the policy in force', async () => {
    const page = text((await guest(app).get('/ranks/rules')).html)
    for (const words of [
      '300字以上',
      '90%以上',
      '4.8点以上',
      '80%以上',
      'いずれかのカテゴリで上位20%',
      'レギュラー以上の人だけが',
    ])
      expect(page).toContain(words)
  })

  test('of another policy say that they do not decide here', async () => {
    const page = text((await guest(app).get('/ranks/rules/current-2024')).html)
    expect(page).toContain('このサイトでは適用していません')
    expect(page).toContain('95%以上')
    expect((await guest(app).get('/ranks/rules/none-such')).status).toBe(404)
  })
})

describe('the evaluation route', () => {
  const send = (body: string, type = 'application/json') =>
    app.hono.request('http://tanomi.test/api/v1/ranks/evaluate', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    })
  const document = {
    policy: 'classic-2020',
    at: '2026-11-23T12:00:00+09:00',
    freelancer: {
      displayName: '葵',
      profileImage: true,
      introduction: '文'.repeat(300),
      skills: 1,
      portfolioItems: 0,
      packages: 0,
      businessExperiences: [{ visibility: 'members' }],
      qualifications: 0,
      identityVerifiedAt: '2026-01-01T00:00:00Z',
      confidentialityConfirmedAt: '2026-01-01T00:00:00Z',
      phoneVerifiedAt: '2026-01-01T00:00:00Z',
      lastSeenAt: '2026-11-20T00:00:00Z',
      vacations: [],
    },
    orders: [],
    messages: [],
    cuts: {},
  }

  test('judges a document for anybody', async () => {
    const answer = await send(JSON.stringify(document))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ tier: 'regular', next: [{ metric: 'orders-won' }] })
  })

  test('names the field at fault', async () => {
    const answer = await send(JSON.stringify({ ...document, at: 'yesterday' }))
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 422, code: 'not-valid', field: 'at' })
    expect((await send('{')).status).toBe(422)
  })

  test('reads nothing but JSON, and not without end', async () => {
    expect((await send('a=b', 'application/x-yaml')).status).toBe(415)
    expect((await send('a=b', 'application/x-www-form-urlencoded')).status).toBe(403)
    expect((await send(`"${'x'.repeat(2_200_000)}"`)).status).toBe(413)
  })

  test('answers JSON lines by lines, and names the line at fault', async () => {
    const at = { ...document, at: '2026-12-25T12:00:00+09:00' }
    const lines = [document, at].map((each) => JSON.stringify(each)).join('\r\n')
    const answer = await send(`\ufeff${lines}\n`, 'application/x-ndjson')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const said = (await answer.text()).trimEnd().split('\n')
    expect(said.map((line) => JSON.parse(line).tier)).toEqual(['regular', 'none'])
    const faulty = await send(`${lines}\n{"policy":"classic-2020"}`)
    expect(await faulty.json()).toMatchObject({ status: 422, document: '3', field: 'at' })
    expect((await send('')).status).toBe(422)
  })

  test('has patience for a program’s many cases, not for many of the largest', async () => {
    const many = await Promise.all(Array.from({ length: 200 }, () => send('{')))
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([422]))
    const large = await Promise.all(Array.from({ length: 3 }, () => send(`"${'x'.repeat(1_900_000)}"`)))
    const refused = large.find(({ status }) => status === 429)
    expect(refused?.headers.get('content-type')).toBe('application/problem+json')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

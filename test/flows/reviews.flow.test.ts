import { beforeEach, describe, expect, test } from 'vitest'
import { hideComment, reviewsAbout } from '../../src/modules/reviews'
import { windowEndsAt } from '../../src/modules/reviews/rules'
import { inTransaction } from '../../src/platform/db'
import { someContract } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
})

const stars = { score: '5', quality: '5', communication: '4', comment: '早くて丁寧でした。' }
const back = { score: '4', comment: '依頼が分かりやすかったです。' }

const completed = async (titles?: string[]) => {
  const story = await someContract(app, { client, freelancer, ...(titles ? { titles } : {}) })
  return { ...story, orderId: story.orderIds[0] ?? '', page: `/orders/${story.orderIds[0]}/review` }
}
const rows = () => app.db.selectFrom('reviews').selectAll().orderBy('writtenAt').execute()
const received = (person: Person) => person.get('/my/reviews?tab=received')

describe('after an order is completed', () => {
  test('a client rates it, and nobody else sees that before the other side has written', async () => {
    const { page } = await completed()
    expect((await client.get(page)).html).toContain('同時に公開されます')
    await client.does(page, stars)
    expect(await rows()).toMatchObject([
      { side: 'client', score: 5, quality: 5, again: null, revealedAt: null },
    ])
    expect((await received(freelancer)).html).not.toContain('早くて丁寧')
    const seen = await reviewsAbout(app.db, null, { memberId: freelancer.memberId, as: 'freelancer' })
    expect(seen).toMatchObject({ reviews: [], n: 0 })
    expect((await client.get('/my/reviews?tab=written')).html).toContain('公開待ち')
    expect((await freelancer.get('/my/reviews')).html).toContain('相手は記入済み')
  })

  test('both are revealed in the moment the second is written', async () => {
    const { page } = await completed()
    await client.does(page, stars)
    app.clock.forward({ days: 2 })
    const answer = await freelancer.does(page, back)
    expect(answer.html).toContain('双方の評価が公開されました')
    expect((await rows()).map((row) => row.revealedAt)).toEqual([app.clock.now(), app.clock.now()])
    expect((await received(freelancer)).html).toContain('早くて丁寧でした。')
    expect((await received(client)).html).toContain('依頼が分かりやすかったです。')
  })

  test('a review that waits alone is revealed at the end of the window, and not a moment before', async () => {
    const { page } = await completed()
    const end = windowEndsAt(app.clock.now())
    await client.does(page, stars)
    app.clock.set(new Date(end.getTime() - 1))
    await app.sweep()
    expect((await rows())[0]?.revealedAt).toBeNull()
    app.clock.set(end)
    await app.sweep()
    expect((await rows())[0]?.revealedAt).toEqual(end)
    app.clock.forward({ minutes: 1 })
    await app.sweep()
    expect((await rows())[0]?.revealedAt).toEqual(end)
  })

  test('one may write in the last instant of the window; at its end it is too late', async () => {
    const { page } = await completed()
    const end = windowEndsAt(app.clock.now())
    app.clock.set(new Date(end.getTime() - 1))
    await client.does(page, stars)
    app.clock.set(end)
    const late = await freelancer.post(page, back)
    expect(late.status).toBe(410)
    expect(late.html).toContain('評価を書ける期間は終わりました')
  })

  test('a review is written once and never changed', async () => {
    const { page } = await completed()
    await client.does(page, stars)
    const again = await client.post(page, { ...stars, score: '1' })
    expect(again.status).toBe(409)
    expect((await client.get(page)).html).toContain('もう書いてあります')
    const change = app.db.updateTable('reviews').set({ score: 1 }).execute()
    await expect(change).rejects.toThrow('never changed')
  })

  test('the same form sent twice makes one review and no complaint', async () => {
    const { page } = await completed()
    const id = /name="_id" value="(\w+)"/.exec((await client.get(page)).html)?.[1] ?? ''
    await client.does(page, { ...stars, _id: id })
    await client.does(page, { ...stars, _id: id })
    expect(await rows()).toHaveLength(1)
  })

  test('a form without a score comes back with what was typed', async () => {
    const { page } = await completed()
    const answer = await client.post(page, { comment: '丁寧でした', communication: '4' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('丁寧でした')
    expect(answer.html).toContain('href="#f-score"')
    expect(answer.html).toMatch(/name="communication" value="4" checked/)
  })
})

describe('nobody rates', () => {
  test('an order that is not theirs', async () => {
    const { page, contractId } = await completed()
    const stranger = await misaki(app)
    expect((await stranger.get(page)).status).toBe(404)
    expect((await stranger.post(page, stars)).status).toBe(404)
    expect((await stranger.get(`/contracts/${contractId}/review`)).status).toBe(404)
  })

  test('an order that is not completed', async () => {
    const story = await someContract(app, { client, freelancer, until: 'delivered' })
    const page = `/orders/${story.orderIds[0]}/review`
    expect((await client.get(page)).html).toContain('発注が完了してから')
    expect((await client.post(page, stars)).status).toBe(409)
    expect((await client.get(`/contracts/${story.contractId}/review`)).html).toContain(
      'いま評価できる発注はありません',
    )
  })
})

describe('the pieces of a contract', () => {
  const form = (page: string): Record<string, string | string[]> => {
    const fields = [...page.matchAll(/name="(orderIds\[\]|id-\w+)" value="(\w+)"/g)]
    const orderIds = fields.filter(([, name]) => name === 'orderIds[]').map(([, , value]) => value ?? '')
    const ids = fields.filter(([, name]) => name !== 'orderIds[]').map(([, name, value]) => [name, value])
    return { 'orderIds[]': orderIds, ...Object.fromEntries(ids) }
  }

  test('are rated in one form; what is left empty can be written later', async () => {
    const { contractId, orderIds } = await completed(['記事一', '記事二', '記事三'])
    const page = `/contracts/${contractId}/review`
    const [one, two] = orderIds
    const filled = form((await client.get(page)).html)
    const sent = { ...filled, [`score-${one}`]: '5', [`score-${two}`]: '4', [`comment-${two}`]: '少し遅れ' }
    expect((await client.does(page, sent)).html).toContain('2件の評価を送りました')
    await client.does(page, sent)
    expect((await rows()).map((row) => row.score).sort()).toEqual([4, 5])
    const left = (await client.get(page)).html
    expect(left).toContain('記事三')
    expect(left).not.toContain('>記事一')
  })

  test('need a score where there are words, and at least one score', async () => {
    const { contractId, orderIds } = await completed(['記事一', '記事二'])
    const page = `/contracts/${contractId}/review`
    const filled = form((await client.get(page)).html)
    expect((await client.post(page, filled)).html).toContain('ひとつ以上選んで点をつけてください')
    const words = await client.post(page, { ...filled, [`comment-${orderIds[1]}`]: '言葉だけ' })
    expect(words.status).toBe(422)
    expect(words.html).toContain(`href="#f-score-${orderIds[1]}"`)
    expect(await rows()).toEqual([])
  })
})

describe('what was revealed', () => {
  const bothWrote = async () => {
    const { page, orderId } = await completed()
    await client.does(page, stars)
    await freelancer.does(page, back)
    const review = (await rows()).find((row) => row.side === 'client')
    return { page, orderId, reviewId: review?.id ?? '' }
  }
  const about = () => reviewsAbout(app.db, null, { memberId: freelancer.memberId, as: 'freelancer' })

  test('is answered once in public by the person it is about, and by nobody else', async () => {
    const { reviewId } = await bothWrote()
    const reply = `/reviews/${reviewId}/reply`
    expect((await client.post(reply, { body: '自分で' })).status).toBe(404)
    await freelancer.does(reply, { body: 'ありがとうございました。' })
    expect((await freelancer.post(reply, { body: 'もう一度' })).status).toBe(409)
    expect((await about()).reviews[0]?.reply).toBe('ありがとうございました。')
  })

  test('may lose its comment to an operator, never its score', async () => {
    const { reviewId } = await bothWrote()
    const operator = await misaki(app)
    const hiding = { reviewId, operatorId: operator.memberId, reason: '個人の連絡先を含むため' }
    await inTransaction(app.db, (tx) => hideComment(tx, { ...hiding, at: app.clock.now() }))
    const { html } = await received(freelancer)
    expect(html).not.toContain('早くて丁寧')
    expect(html).toContain('個人の連絡先を含むため')
    expect(await about()).toMatchObject({ n: 1, sum: 5, reviews: [{ comment: '', score: 5 }] })
    expect(await app.db.selectFrom('auditLog').select('deed').execute()).toEqual([{ deed: 'hide-comment' }])
  })

  test('cannot be answered before it is revealed', async () => {
    const { page } = await completed()
    await client.does(page, stars)
    const [review] = await rows()
    expect((await freelancer.post(`/reviews/${review?.id}/reply`, { body: '早い' })).status).toBe(404)
  })

  test('shows the order’s title to its two parties only', async () => {
    await bothWrote()
    expect((await received(freelancer)).html).toContain('商品記事')
    expect((await about()).reviews[0]?.title).toBeNull()
  })
})

test('the page of one’s reviews costs three statements', async () => {
  await completed()
  await client.get('/my/reviews')
  app.statements.length = 0
  await client.get('/my/reviews')
  expect(app.statements).toHaveLength(3)
})

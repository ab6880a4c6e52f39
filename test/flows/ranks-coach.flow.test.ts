// The coach's first advice can be done by that person at that moment, or it says what they wait for (issue 11, §4 row 16).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../src/platform/ids'
import { agreed, completed, delivered, offered, working } from '../support/orders'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp()

const coachOf = async (person: Person) => {
  const { html } = await person.get('/my/rank')
  const first = /class="coach-go">\s*<a [^>]*href="([^"]+)"/.exec(html)?.[1] ?? null
  const waits = /class="coach-waits[^"]*">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  return { html, first, waits }
}

/** What the page of an advice must offer, by its address. */
const offersOf: [RegExp, RegExp][] = [
  [/\/deliver$/, /action="\/orders\/\w+\/deliver"/],
  [/\/review$/, /action="\/orders\/\w+\/review"/],
  [/\/agree$/, /action="\/orders\/\w+\/agree"/],
  [/^\/messages\/\w+$/, /id="composer"/],
  [/^\/(jobs|tasks)$/, /role="search"/],
  [/^\/my\/verification\/identity$/, /action="\/my\/verification\/identity"/],
  [/^\/my\//, /method="post"/],
]

const expectExecutable = async (person: Person): Promise<void> => {
  const { first, waits, html } = await coachOf(person)
  if (first === null) {
    const isTold = waits !== '' || html.includes('確かな近道はありません') || !html.includes('への最短の道')
    expect(isTold).toBe(true)
    return
  }
  const page = await person.get(first.replace(/#.*/, ''))
  const [, offer] = offersOf.find(([address]) => address.test(first.replace(/#.*/, ''))) ?? []
  expect([first, page.status]).toEqual([first, 200])
  expect(offer, first).toBeDefined()
  expect(offer?.test(page.html), `${first} offers what it says`).toBe(true)
}

test('whoever has sent their papers is not told to send them', async () => {
  const person = await aoi(app)
  const at = app.clock.now()
  const fileId = newId(at)
  const file = {
    id: fileId,
    ownerId: person.memberId,
    name: 'a.webp',
    mime: 'image/webp',
    bytes: 1n,
    sha256: 'x',
  }
  await app.db
    .insertInto('files')
    .values({ ...file, createdAt: at })
    .execute()
  await app.db
    .insertInto('identityChecks')
    .values({
      ...{ id: newId(at), memberId: person.memberId, status: 'submitted', documentKind: 'driving-licence' },
      ...{ frontFileId: fileId, submittedAt: at },
    })
    .execute()
  const { html, waits } = await coachOf(person)
  expect(waits).toContain('運営が本人確認の書類を確認しています（11月23日（月）に提出）')
  expect(html).not.toContain('>本人確認の書類を送る<')
  await expectExecutable(person)
})

test('an order that waits for its money, its acceptance or its rating is waited for, until a day', async () => {
  const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
  await completed(app, { client, freelancer })
  const { first, waits } = await coachOf(freelancer)
  expect(first).toMatch(/^\/orders\/\w+\/review$/)
  expect(waits).toContain('健さんからの評価（12月7日（月）まで）')
  await expectExecutable(freelancer)
})

const review = { score: '4', comment: '依頼が分かりやすかったです。' }
const stages = { offered, agreed, working, delivered, completed }

test('over random states the first advice is something that this person can do now', async () => {
  const stage = fc.constantFrom(...(Object.keys(stages) as (keyof typeof stages)[]))
  const step = fc.record({ stage, days: fc.nat(6), rated: fc.boolean() })
  const histories = fc.sample(fc.tuple(fc.boolean(), fc.array(step, { maxLength: 4 })), {
    numRuns: 12,
    seed: 11,
  })
  const client = await ken(app)
  for (const [isRegular, steps] of histories) {
    const mark = newId(app.clock.now())
    const freelancer = isRegular
      ? await regularFreelancer(app, '凛')
      : await newcomer(app, { name: '', email: `${mark}@example.jp` })
    await expectExecutable(freelancer)
    for (const { stage: name, days, rated } of steps) {
      const { orderId } = await stages[name](app, { client, freelancer }, [10_000n])
      if (rated && name === 'completed') await freelancer.does(`/orders/${orderId}/review`, review)
      app.clock.forward({ days })
      await app.sweep()
      await expectExecutable(freelancer)
    }
  }
}, 120_000)

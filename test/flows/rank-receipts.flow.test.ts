import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { canonical } from '../../src/engine/values/canonical'
import { verifyReceipt } from '../../src/modules/rank-receipts/in-browser'
import { askForSignatures } from '../../src/modules/rank-receipts/jobs'
import { makeReceipt } from '../../src/modules/rank-receipts/receipt'
import { freelancerReceipts } from '../../src/modules/rank-receipts/receipt-kinds'
import { factsOf, policyInForce, reevaluate } from '../../src/modules/ranks'
import { earlierOf } from '../../src/modules/ranks/queries-earlier'
import { inTransaction } from '../../src/platform/db'
import { ratedContract } from '../support/career'
import { agreed } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp({ as: 'owner' })

const receiptsOf = (person: Person) =>
  app.db
    .selectFrom('rankReceipts')
    .selectAll()
    .where('memberId', '=', person.memberId)
    .orderBy('at')
    .orderBy('id')
    .execute()
const check = (file: string) => verifyReceipt(file, { keys: app.deps.keys.signing.published })
const fileOf = async (person: Person, id: string): Promise<string> =>
  (await person.get(`/my/rank/receipts/${id}/file`)).html

describe('a change of rank', () => {
  test('leaves a signed receipt that holds, of every step', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    await ratedContract(app, people)
    const receipts = await receiptsOf(people.freelancer)
    expect(receipts.map(({ tier }) => tier).sort()).toEqual(['bronze', 'regular', 'silver'])
    for (const { id, tier } of receipts)
      expect(await check(await fileOf(people.freelancer, id))).toMatchObject({ holds: true, tier })
  })

  test('is found again from the facts alone, to the byte, long after', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    const { memberId } = people.freelancer
    app.clock.forward({ days: 1 })
    await agreed(app, people)
    app.clock.forward({ days: 1 })
    await ratedContract(app, people)
    app.clock.forward({ days: 90 })
    await app.sweep()
    const receipts = await receiptsOf(people.freelancer)
    expect(receipts.map(({ tier }) => tier)).toEqual(['regular', 'bronze', 'silver', 'none'])
    for (const { id, at, document } of receipts) {
      const facts = (await factsOf(app.db, [memberId], at)).get(memberId)
      if (!facts) throw new Error('no facts')
      const about = {
        id,
        site: 'http://tanomi.test',
        subject: memberId,
        at,
        policy: policyInForce(at),
        facts,
        earlier: await earlierOf(app.db, { memberId }, at),
      }
      expect(canonical(await makeReceipt(freelancerReceipts, about))).toBe(document)
    }
  })

  test('costs two statements more for it: what was before, and itself', async () => {
    const person = await regularFreelancer(app)
    app.clock.forward({ days: 60 })
    app.statements.length = 0
    const subject = { memberId: person.memberId, at: app.clock.now() }
    await inTransaction(app.db, (tx) => reevaluate(tx, subject))
    const own = app.statements.filter((text) => /as signatures|^insert into "rank_receipts"/.test(text))
    expect(own).toHaveLength(2)
  })

  test('tells nobody who the client was', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    await ratedContract(app, people)
    const { name } = await app.db
      .selectFrom('members')
      .select('name')
      .where('id', '=', people.client.memberId)
      .executeTakeFirstOrThrow()
    for (const { document } of await receiptsOf(people.freelancer)) {
      expect(document).not.toContain(people.client.memberId)
      expect(document).not.toContain(name)
      expect(document).not.toContain('商品説明文')
    }
  })

  test('is never rewritten in its receipt', async () => {
    await regularFreelancer(app)
    await expect(app.db.updateTable('rankReceipts').set({ tier: 'silver' }).execute()).rejects.toThrow()
  })
})

describe('steps made where nobody signs', () => {
  let people: { freelancer: Person; client: Person }
  beforeEach(async () => {
    people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    app.clock.forward({ days: 1 })
    await agreed(app, people)
    app.clock.forward({ days: 1 })
    await ratedContract(app, people)
    await sql`alter table rank_receipts disable trigger rank_receipts_append_only`.execute(app.db)
    await app.db.deleteFrom('rankReceipts').execute()
  })

  const startOfServer = async (): Promise<void> => {
    await inTransaction(app.db, (tx) => askForSignatures(tx, { at: app.clock.now() }))
    await app.drain()
  }

  test('are signed when a site that signs starts with them, once however many servers start', async () => {
    await startOfServer()
    await startOfServer()
    const receipts = await receiptsOf(people.freelancer)
    expect(receipts.map(({ tier }) => tier).sort()).toEqual(['bronze', 'regular', 'silver'])
    for (const { id, tier } of receipts)
      expect(await check(await fileOf(people.freelancer, id))).toMatchObject({ holds: true, tier })
  })

  test('stay unsigned where the facts no longer say what was awarded, and hold no other up', async () => {
    await sql`alter table rank_changes disable trigger all`.execute(app.db)
    await sql`update rank_changes set to_tier = 'certified' where to_tier = 'silver'`.execute(app.db)
    await startOfServer()
    expect((await receiptsOf(people.freelancer)).map(({ tier }) => tier).sort()).toEqual([
      'bronze',
      'regular',
    ])
  })
})

describe('somebody who wants it in writing', () => {
  let person: Person
  beforeEach(async () => {
    person = await regularFreelancer(app)
  })

  test('has a receipt made of their standing now, reads it and takes it along', async () => {
    const page = await person.does('/my/rank/receipts')
    expect(page.html).toContain('レギュラーの判定証明書')
    expect(page.html).toContain('本人の請求')
    const [, asked] = await receiptsOf(person)
    const answer = await person.get(`/my/rank/receipts/${asked?.id}/file`)
    expect(answer.headers.get('content-disposition')).toContain(`tanomi-receipt-${asked?.id}.json`)
    expect(await check(answer.html)).toMatchObject({ holds: true, subject: person.memberId })
    expect((await person.get('/my/rank/receipts')).html).toContain(`/my/rank/receipts/${asked?.id}`)
  })

  test('finds the receipts from the rank and from each step of the history', async () => {
    expect((await person.get('/my/rank')).html).toContain('href="/my/rank/receipts"')
    const [{ id, changeId } = { id: '', changeId: '' }] = await receiptsOf(person)
    expect((await person.get(`/my/rank/changes/${changeId}`)).html).toContain(
      `href="/my/rank/receipts/${id}"`,
    )
  })

  test('gets one for a step from before there were receipts, once', async () => {
    const step = { id: '0000000000000000', memberId: person.memberId, fromTier: 'bronze', toTier: 'regular' }
    const standing = JSON.stringify({ tier: 'regular', conditions: [], next: [] })
    await app.db
      .insertInto('rankChanges')
      .values({ ...step, at: app.clock.now(), policy: 'classic-2020', standing })
      .execute()
    const page = await person.get(`/my/rank/changes/${step.id}`)
    expect(page.html).toContain('この判定の証明書を作る')
    await person.does('/my/rank/receipts', { change: step.id })
    await person.does('/my/rank/receipts', { change: step.id })
    expect((await receiptsOf(person)).filter(({ changeId }) => changeId === step.id)).toHaveLength(1)
    expect((await person.get(`/my/rank/changes/${step.id}`)).html).toContain('証明書を見る')
  })

  test('is asked to stop after twenty in a day', async () => {
    for (let count = 0; count < 20; count++) await person.does('/my/rank/receipts')
    const refused = await person.post('/my/rank/receipts')
    expect(refused.status).toBe(429)
    expect(refused.html).toContain('1日に20通')
  })

  test('sees nobody else’s receipts, steps or files', async () => {
    const [receipt] = await receiptsOf(person)
    const other = await aoi(app)
    for (const path of [`/my/rank/receipts/${receipt?.id}`, `/my/rank/receipts/${receipt?.id}/file`])
      expect((await other.get(path)).status).toBe(404)
    expect((await other.post('/my/rank/receipts', { change: receipt?.changeId ?? '' })).status).toBe(404)
    expect((await guest(app).get('/my/rank/receipts')).to).toBe('/sign-in?to=%2Fmy%2Frank%2Freceipts')
  })

  test('pays two statements for the list and for a receipt', async () => {
    const [receipt] = await receiptsOf(person)
    for (const path of ['/my/rank/receipts', `/my/rank/receipts/${receipt?.id}`]) {
      await person.get(path)
      app.statements.length = 0
      await person.get(path)
      expect(app.statements).toHaveLength(2)
    }
  })
})

describe('whoever is shown a receipt', () => {
  let file: string
  beforeEach(async () => {
    const person = await regularFreelancer(app)
    const [receipt] = await receiptsOf(person)
    file = await fileOf(person, receipt?.id ?? '')
  })
  const send = (fields: Record<string, string | File>) => guest(app).post('/ranks/verify', fields)

  test('checks it without an account and without scripts, pasted or as a file', async () => {
    const answers = [await send({ text: file }), await send({ file: new File([file], 'receipt.json') })]
    for (const { status, html } of answers) {
      expect(status).toBe(200)
      expect(html).toContain('レギュラーの証明書として正しいものです')
      expect(html).not.toContain('不一致')
    }
  })

  test('is told what was changed in it', async () => {
    const raised = file.replace('"tier":"regular","version"', '"tier":"silver","version"')
    expect(raised).not.toBe(file)
    const { html } = await send({ text: raised })
    expect(html).toContain('この証明書は正しくありません')
    expect(html).toContain('署名が合いません')
    expect(html).toContain('証明書はシルバー、計算し直すとレギュラーです')
  })

  test('is told when it is no receipt, or nothing at all', async () => {
    expect((await send({ text: '{"a":1}' })).html).toContain('判定証明書として読み取れません')
    const empty = await send({ text: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('ファイルを選ぶか、中身を貼り付けてください。')
  })

  test('finds the public keys, and the script that checks in the browser', async () => {
    const { keys } = JSON.parse((await guest(app).get('/.well-known/jwks.json')).html)
    expect(keys).toEqual(app.deps.keys.signing.published)
    expect(JSON.stringify(keys)).not.toContain('"d"')
    const { html } = await guest(app).get('/ranks/verify')
    const [, script = ''] = /src="(\/assets\/verify\.[^"]+)"/.exec(html) ?? []
    const bundle = await guest(app).get(script)
    expect(bundle.status).toBe(200)
    expect(bundle.html).toContain('receipt-check')
  })
})

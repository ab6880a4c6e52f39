import { beforeEach, expect, test } from 'vitest'
import { agreed, payFor } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
let contractId: string
let path: string

beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
  contractId = (await agreed(app, { client, freelancer })).contractId
  const { threadId } = await app.db
    .selectFrom('contracts')
    .select('threadId')
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow()
  path = `/messages/${threadId}`
})

const requests = () =>
  app.db
    .selectFrom('contactDisclosures')
    .select(['id', 'status'])
    .orderBy('askedAt')
    .orderBy('decidedAt')
    .execute()
const lastId = async (): Promise<string> => (await requests()).at(-1)?.id ?? ''
const mail = { body: 'ken@example.comへお送りください。' }
const account = { body: '口座に直接お振込みします。' }

test('contact details are held before the escrow, and cannot be asked for', async () => {
  expect((await client.get(path)).html).not.toContain('連絡先の交換を申し込む')
  const refused = await client.post(`${path}/disclosures`)
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('仮払いが済んでから')
  expect((await client.post(path, mail)).status).toBe(422)
})

test('after the escrow one asks, the other agrees, and addresses pass; accounts never do', async () => {
  await payFor(app, client, contractId)
  await freelancer.does(`${path}/disclosures`)
  expect((await freelancer.post(path, mail)).status).toBe(422)
  const id = await lastId()
  await app.drain()
  expect((await client.get('/notices')).html).toContain('葵さんから、連絡先の交換の申し込み')
  expect((await client.get(path)).html).toContain('連絡先の交換を申し込まれています')
  expect((await freelancer.post(`${path}/disclosures/${id}/accept`)).status).toBe(409)
  expect((await (await misaki(app)).post(`${path}/disclosures/${id}/accept`)).status).toBe(404)
  await client.does(`${path}/disclosures/${id}/accept`)
  expect((await client.post(`${path}/disclosures/${id}/decline`)).status).toBe(409)
  await app.drain()
  expect((await freelancer.get('/notices')).html).toContain('承諾しました')
  await client.does(path, mail)
  await freelancer.does(path, mail)
  expect((await client.post(path, account)).status).toBe(422)
  await freelancer.does(`${path}/disclosures/${id}/withdraw`)
  expect((await client.post(path, { body: 'ken2@example.comです。' })).status).toBe(422)
})

test('a no is respected for 30 days; the one who said it may ask at any time', async () => {
  await payFor(app, client, contractId)
  await freelancer.does(`${path}/disclosures`)
  await client.does(`${path}/disclosures/${await lastId()}/decline`)
  expect((await freelancer.post(`${path}/disclosures`)).status).toBe(409)
  expect((await freelancer.get(path)).html).not.toContain('連絡先の交換を申し込む')
  await client.does(`${path}/disclosures`)
  expect(await requests()).toMatchObject([{ status: 'declined' }, { status: 'asked' }])
  expect((await freelancer.post(`${path}/disclosures`)).status).toBe(409)
})

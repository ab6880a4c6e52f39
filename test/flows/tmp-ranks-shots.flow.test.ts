import fs from 'node:fs'
import { expect, test } from 'vitest'
import { openThread, writeMessage } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract, tierOf } from '../house/career'
import { useHouse } from '../house/house'
import { working } from '../house/orders'
import { guest, type Person } from '../house/person'
import { aoi, ken, regularFreelancer } from '../world'

const it = useHouse()
const dir = '/tmp/rk-shots'
fs.mkdirSync(dir, { recursive: true })
const keep = async (person: Pick<Person, 'get' | 'post'>, path: string, name: string) => {
  for (const lang of ['ja', 'en'] as const) {
    await person.post('/lang', { lang, to: '/' })
    fs.writeFileSync(`${dir}/${name}-${lang}.html`, (await person.get(path)).html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${it.house.deps.assets.css.text}</style>`))
  }
}
const settle = async (people: { client: Person; freelancer: Person }, orderId: string, fault: string) => {
  await people.client.does(`/orders/${orderId}/settle`, { fault, rewardYen: '0', note: '都合により' })
  const request = await it.house.db.selectFrom('orderRequests').select('id').where('orderId', '=', orderId).executeTakeFirstOrThrow()
  await people.freelancer.does(`/requests/${request.id}/answer`, { answer: 'accept' })
}
const message = async (people: { client: Person; freelancer: Person }) => {
  const at = it.house.clock.now()
  await inTransaction(it.house.db, async (tx) => {
    const ids = { freelancerId: people.freelancer.memberId, clientId: people.client.memberId }
    const threadId = await openThread(tx, { id: newId(at), contextKind: 'direct', contextId: `d${at.getTime()}`, title: '採用ページの取材について', ...ids, tied: true, at })
    await writeMessage(tx, { id: newId(at), threadId, senderId: people.client.memberId, body: 'いかがでしょうか', fileIds: [], noReplyNeeded: false, at })
  })
}
test('shots', async () => {
  const newcomer = await aoi(it.house)
  await keep(newcomer, '/rank', 'newcomer')
  const client = await ken(it.house)
  const short = { freelancer: await regularFreelancer(it.house, '佐伯 葵'), client }
  await ratedContract(it.house, short, { score: 5, pricesYen: [30_000n, 20_000n, 15_000n, 20_000n, 10_000n, 40_000n, 8_000n] })
  await ratedContract(it.house, short, { score: 4, pricesYen: [30_000n, 20_000n, 15_000n] })
  const own = await working(it.house, short)
  await settle(short, own.orderId, 'freelancer')
  await working(it.house, short, [20_000n, 30_000n])
  await message(short)
  await it.house.drain()
  expect(await tierOf(it.house, short.freelancer.memberId)).toBe('bronze')
  await keep(short.freelancer, '/rank', 'bronze')
  const change = await it.house.db.selectFrom('rankChanges').select('id').where('memberId', '=', short.freelancer.memberId).orderBy('id', 'desc').executeTakeFirstOrThrow()
  await keep(short.freelancer, `/rank/changes/${change.id}`, 'change')
  const good = { freelancer: await regularFreelancer(it.house, '高橋 実'), client }
  await ratedContract(it.house, good, { score: 5, pricesYen: [30_000n, 20_000n] })
  it.house.clock.forward({ days: 340 })
  await good.freelancer.get('/home')
  await ratedContract(it.house, good, { score: 5, pricesYen: [20_000n] })
  const top = { freelancer: await regularFreelancer(it.house, '森 景子'), client }
  await ratedContract(it.house, top, { score: 5, pricesYen: [300_000n] })
  await message(good)
  await it.house.sweep()
  await good.freelancer.get('/home')
  await keep(good.freelancer, '/rank', 'silver')
  await keep(top.freelancer, '/rank', 'certified')
  await keep(guest(it.house), '/ranks/rules', 'rules')
}, 60000)

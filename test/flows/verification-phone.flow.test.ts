import { expect, test } from 'vitest'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()

const digitsSent = async (): Promise<string> => {
  await app.drain()
  const [text] = await app.db.selectFrom('outboxTexts').select('body').orderBy('at', 'desc').execute()
  return /\d{6}/.exec(text?.body ?? '')?.[0] ?? ''
}
const other = (digits: string): string => (digits === '000000' ? '111111' : '000000')

test('葵 receives a code by text message and confirms her number', async () => {
  const person = await aoi(app)
  const page = await person.does('/my/verification/phone', { phone: '０９０-1234-5678' })
  expect(page.html).toContain('末尾 5678')
  await person.does('/my/verification/phone/code', { code: await digitsSent() })
  const [phone] = await app.db.selectFrom('phones').selectAll().execute()
  expect(phone).toMatchObject({ memberId: person.memberId, phoneE164: '+819012345678' })
  expect((await person.get('/my/verification/phone')).html).toContain('電話確認は済んでいます')
  const [code] = await app.db.selectFrom('phoneCodes').selectAll().execute()
  expect(code?.codeSha256).not.toContain(await digitsSent())
  expect((await person.post('/my/verification/phone/code', { code: await digitsSent() })).status).toBe(409)
})

test('a landline is refused, and what was typed stays', async () => {
  const person = await aoi(app)
  const answer = await person.post('/my/verification/phone', { phone: '03-1234-5678' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('携帯電話の番号を入力してください')
  expect(answer.html).toContain('value="03-1234-5678"')
})

test('five wrong guesses use a code up, and the right one comes too late', async () => {
  const person = await aoi(app)
  await person.does('/my/verification/phone', { phone: '090-1234-5678' })
  const digits = await digitsSent()
  for (let guess = 0; guess < 5; guess++)
    expect((await person.post('/my/verification/phone/code', { code: other(digits) })).status).toBe(422)
  expect((await person.post('/my/verification/phone/code', { code: digits })).status).toBe(409)
})

test('a code lives ten minutes', async () => {
  const person = await aoi(app)
  await person.does('/my/verification/phone', { phone: '090-1234-5678' })
  const digits = await digitsSent()
  app.clock.forward({ minutes: 10 })
  expect((await person.post('/my/verification/phone/code', { code: digits })).status).toBe(409)
})

test('another code comes after a minute, and at most five come in 24 hours', async () => {
  const person = await aoi(app)
  const send = () => person.post('/my/verification/phone', { phone: '090-1234-5678' })
  expect((await send()).status).toBe(303)
  app.clock.forward({ seconds: 59 })
  expect((await send()).status).toBe(429)
  for (let n = 0; n < 4; n++) {
    app.clock.forward({ minutes: 2 })
    expect((await send()).status).toBe(303)
  }
  app.clock.forward({ hours: 2 })
  const sixth = await send()
  expect(sixth.status).toBe(429)
  expect(sixth.html).toContain('5回まで')
  app.clock.forward({ hours: 22 })
  expect((await send()).status).toBe(303)
})

test('a number belongs to one person', async () => {
  const [first, second] = [await aoi(app), await ken(app)]
  await first.does('/my/verification/phone', { phone: '090-1234-5678' })
  await first.does('/my/verification/phone/code', { code: await digitsSent() })
  app.clock.forward({ minutes: 2 })
  await second.does('/my/verification/phone', { phone: '+81 90 1234 5678' })
  const answer = await second.post('/my/verification/phone/code', { code: await digitsSent() })
  expect(answer.status).toBe(409)
  expect(answer.html).toContain('別のアカウントで確認されています')
})

test('a new number replaces the old one and keeps the time since when a phone is confirmed', async () => {
  const person = await aoi(app)
  await person.does('/my/verification/phone', { phone: '090-1234-5678' })
  await person.does('/my/verification/phone/code', { code: await digitsSent() })
  const first = await app.db.selectFrom('phones').selectAll().executeTakeFirstOrThrow()
  app.clock.forward({ days: 3 })
  await person.does('/my/verification/phone', { phone: '080-1111-2222' })
  await person.does('/my/verification/phone/code', { code: await digitsSent() })
  const second = await app.db.selectFrom('phones').selectAll().executeTakeFirstOrThrow()
  expect(second).toMatchObject({ phoneE164: '+818011112222', verifiedAt: first.verifiedAt })
})

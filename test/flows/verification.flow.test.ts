import { describe, expect, test } from 'vitest'
import { readSecret } from '../../src/platform/files'
import { guest, type Person } from '../support/person'
import { somePicture } from '../support/regular'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()

const image = async (name: string): Promise<File> =>
  new File([new Uint8Array(await somePicture())], name, { type: 'image/png' })

const licence = async () => ({
  documentKind: 'driving-licence',
  front: await image('front.png'),
  back: await image('back.png'),
  legalName: '佐伯 葵',
  kana: 'ｻｴｷ ｱｵｲ',
  address: '東京都千代田区千代田1-1',
  birthOn: '1992-04-05',
})

const handIn = async (person: Person): Promise<string> => {
  await person.does('/my/verification/identity', await licence())
  const check = await app.db
    .selectFrom('identityChecks')
    .select('id')
    .where('memberId', '=', person.memberId)
    .orderBy('submittedAt', 'desc')
    .executeTakeFirstOrThrow()
  return check.id
}

const looks = (): Promise<{ deed: string; actorId: string }[]> =>
  app.db.selectFrom('auditLog').select(['deed', 'actorId']).orderBy('id').execute()

describe('identity', () => {
  test('葵 hands in a licence, 岬 looks at it and approves', async () => {
    const [person, operator] = [await aoi(app), await misaki(app)]
    const id = await handIn(person)
    expect((await person.get('/my/verification')).html).toContain('確認中')
    expect((await operator.get('/console/verification')).html).toContain('葵')
    const desk = await operator.get(`/console/verification/${id}`)
    expect(desk.html).toContain('サエキ アオイ')
    expect(desk.html).toContain('東京都千代田区千代田1-1')
    await operator.does(`/console/verification/${id}/approve`)
    const overview = (await person.get('/my/verification')).html
    expect(overview).toContain('3つのうち1つが済みました')
    expect((await person.get('/my/verification/identity')).html).toContain('本人確認は済んでいます')
    expect((await operator.get('/console/verification?tab=decided')).html).toContain('承認')
  })

  test('a document is encrypted in the store, and only an operator sees it, with a line in the audit log', async () => {
    const [person, operator] = [await aoi(app), await misaki(app)]
    const id = await handIn(person)
    const path = `/console/verification/${id}/front`
    const check = await app.db.selectFrom('identityChecks').selectAll().executeTakeFirstOrThrow()
    const kept = await app.deps.files.get(check.frontFileId)
    expect(kept.subarray(0, 4).toString()).not.toBe('RIFF')
    expect(kept.includes(Buffer.from('WEBP'))).toBe(false)
    expect(check.particulars?.includes(Buffer.from('佐伯'))).toBe(false)
    expect((await person.get(path)).status).toBe(404)
    expect((await (await ken(app)).get(path)).status).toBe(404)
    expect(await looks()).toEqual([])
    const seen = await operator.get(path)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('content-type')).toBe('image/webp')
    expect(seen.headers.get('cache-control')).toContain('no-store')
    expect(await looks()).toEqual([{ deed: 'view-identity-document', actorId: operator.memberId }])
    await operator.get(`/console/verification/${id}`)
    expect((await looks()).map((look) => look.deed)).toContain('view-identity-particulars')
  })

  test('a document that was tampered with does not open', async () => {
    const [person, operator] = [await aoi(app), await misaki(app)]
    const id = await handIn(person)
    const { frontFileId } = await app.db
      .selectFrom('identityChecks')
      .select('frontFileId')
      .executeTakeFirstOrThrow()
    const { files, keys } = app.deps
    const bytes = Buffer.from(await files.get(frontFileId))
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    await files.put(frontFileId, bytes)
    await expect(readSecret(files, frontFileId, keys.documents)).rejects.toThrow()
    expect((await operator.get(`/console/verification/${id}/front`)).status).toBe(500)
  })

  test('sent back with a reason, it is handed in anew; while it waits, it is not', async () => {
    const [person, operator] = [await aoi(app), await misaki(app)]
    const id = await handIn(person)
    expect((await person.post('/my/verification/identity', await licence())).status).toBe(409)
    const silent = await operator.post(`/console/verification/${id}/reject`, { reason: 'other', note: '' })
    expect(silent.status).toBe(422)
    await operator.does(`/console/verification/${id}/reject`, {
      reason: 'unreadable',
      note: '左下が光っています',
    })
    const page = await person.get('/my/verification/identity')
    expect(page.html).toContain('画像の文字が読み取れません')
    expect(page.html).toContain('左下が光っています')
    expect((await operator.post(`/console/verification/${id}/approve`)).status).toBe(409)
    app.clock.forward({ minutes: 5 })
    const second = await handIn(person)
    const desk = await operator.get(`/console/verification/${second}`)
    expect(desk.html).toContain('以前の判断')
    expect((await operator.get('/console/verification')).html).toContain('2回目')
  })

  test('a wrong form keeps what was typed and names the field', async () => {
    const person = await aoi(app)
    const answer = await person.post('/my/verification/identity', {
      ...(await licence()),
      kana: '佐伯',
      birthOn: '1992-04-05',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('フリガナをカタカナで入力してください')
    expect(answer.html).toContain('value="佐伯 葵"')
    const { back: _back, ...oneSide } = await licence()
    expect((await person.post('/my/verification/identity', oneSide)).html).toContain('裏面の画像も必要です')
    const card = await person.post('/my/verification/identity', {
      ...(await licence()),
      documentKind: 'my-number-card',
    })
    expect(card.html).toContain('裏面は送らないでください')
    const text = new File(['not an image'], 'front.png')
    expect(
      (await person.post('/my/verification/identity', { ...(await licence()), front: text })).html,
    ).toContain('画像として読めませんでした')
  })

  test('30 days after the decision, documents and particulars are gone and the decision stays', async () => {
    const [person, operator] = [await aoi(app), await misaki(app)]
    const id = await handIn(person)
    await operator.does(`/console/verification/${id}/approve`)
    app.clock.forward({ days: 29, hours: 23 })
    await app.sweep()
    expect((await operator.get(`/console/verification/${id}/front`)).status).toBe(200)
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect((await operator.get(`/console/verification/${id}/front`)).status).toBe(404)
    const check = await app.db.selectFrom('identityChecks').selectAll().executeTakeFirstOrThrow()
    expect(check).toMatchObject({ status: 'approved', particulars: null })
    await expect(app.deps.files.get(check.frontFileId)).rejects.toThrow()
    expect((await operator.get(`/console/verification/${id}`)).html).toContain('消去されています')
  })

  test('the queue is for operators only', async () => {
    const person = await aoi(app)
    const id = await handIn(person)
    expect((await person.get('/console/verification')).status).toBe(404)
    expect((await person.get(`/console/verification/${id}`)).status).toBe(404)
    expect((await person.post(`/console/verification/${id}/approve`)).status).toBe(404)
    expect((await guest(app).get('/my/verification')).to).toContain('/sign-in')
  })
})

describe('confidentiality', () => {
  test('葵 reads the pledge and signs it; version and hash are kept', async () => {
    const person = await aoi(app)
    const page = await person.get('/my/verification/confidentiality')
    expect(page.html).toContain('機密保持の誓約')
    const form = { version: '2026-11', signedName: '佐伯 葵' }
    expect((await person.post('/my/verification/confidentiality', form)).status).toBe(422)
    await person.does('/my/verification/confidentiality', { ...form, agree: 'on' })
    const [signature] = await app.db.selectFrom('confidentialityConfirmations').selectAll().execute()
    expect(signature).toMatchObject({ textVersion: '2026-11', signedName: '佐伯 葵' })
    expect(signature?.textSha256).toHaveLength(64)
    expect((await person.get('/my/verification/confidentiality')).html).toContain(
      '佐伯 葵 さんが署名しました',
    )
  })

  test('a text that is no longer in force cannot be signed, and an old signature does not count', async () => {
    const person = await aoi(app)
    const answer = await person.post('/my/verification/confidentiality', {
      version: '2020-01',
      signedName: '葵',
      agree: 'on',
    })
    expect(answer.status).toBe(409)
    await app.db
      .insertInto('confidentialityConfirmations')
      .values({
        memberId: person.memberId,
        textVersion: '2020-01',
        textSha256: '0',
        signedName: '葵',
        at: app.clock.now(),
      })
      .execute()
    expect((await person.get('/my/verification/confidentiality')).html).toContain('新しくなりました')
    expect((await person.get('/my/verification')).html).toContain('3つのうち0つ')
  })
})

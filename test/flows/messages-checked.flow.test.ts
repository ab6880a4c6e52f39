import { beforeEach, describe, expect, test } from 'vitest'
import { openThread, threadMessages } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { newcomer, type Person } from '../support/person'
import { sendAnyway } from '../support/send-anyway'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
let operator: Person
let path: string
let threadId: string

const openOne = async (clientId: string): Promise<string> => {
  const at = app.clock.now()
  const context = {
    contextKind: 'direct',
    contextId: 'direct',
    title: '商品説明文の相談',
    tied: true,
  } as const
  return inTransaction(app.db, (tx) =>
    openThread(tx, { id: newId(at), ...context, freelancerId: freelancer.memberId, clientId, at }),
  )
}

beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
  operator = await misaki(app)
  threadId = await openOne(client.memberId)
  path = `/messages/${threadId}`
})

const asking = 'ありがとうございます。LINEで直接やりとりしませんか？'
const heldIds = async () =>
  (await app.db.selectFrom('heldMessages').selectAll().execute()).map(({ id }) => id)
const waiting = () =>
  app.db.selectFrom('threads').select('waitingSince').where('id', '=', threadId).executeTakeFirstOrThrow()

describe('before a message is sent', () => {
  test('its writer sees what was found and why, with the text still there, and nothing is stored', async () => {
    const shown = await client.post(path, { body: asking })
    expect(shown.status).toBe(422)
    expect(shown.html).toMatch(/<mark>[^<]*LINE/)
    expect(shown.html).toContain('LINEなどサイト外の連絡手段に移ることはできません')
    expect(shown.html).toContain(`${asking}</textarea>`)
    for (const table of ['messages', 'heldMessages', 'textFlags'] as const)
      expect(await app.db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('an ordinary message passes without a word', async () => {
    await client.does(path, { body: '初稿は11月23日14時までにお願いします。予算は50,000円です。' })
    expect((await freelancer.get(path)).html).toContain('初稿は11月23日')
  })

  test('what was changed since is shown anew', async () => {
    const shown = await client.post(path, { body: asking })
    const token = /name="_acknowledged" value="([0-9a-f]+)"/.exec(shown.html)?.[1] ?? ''
    const other = await client.post(path, { body: 'メールはken@example.comです', _acknowledged: token })
    expect(other.status).toBe(422)
    expect(other.html).toMatch(/<mark>ken@example\.com<\/mark>/)
    expect(await heldIds()).toEqual([])
  })

  test('a number split over two sends is found in the second', async () => {
    await client.does(path, { body: '090-12' })
    const shown = await client.post(path, { body: '34-5678' })
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('<mark>34-5678</mark>')
  })

  test('the name of a file is read, too', async () => {
    const file = new File(['x'], 'ken@example.com.txt')
    const shown = await client.post(path, { body: '資料です。', files: file })
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('<mark>ken@example.com')
  })
})

describe('a message that is sent all the same', () => {
  test('is held: its writer sees it, the other one does not, and nobody owes an answer', async () => {
    const sent = await sendAnyway(client, path, { body: asking })
    expect(sent.html).toContain('運営の確認を待っています')
    expect(sent.html).toContain('相手にはまだ届いていません')
    const seen = await freelancer.get(path)
    expect(seen.html).not.toContain('直接やりとり')
    expect((await freelancer.get('/messages')).html).not.toContain('直接やりとり')
    expect((await freelancer.get('/messages?q=LINE')).html).not.toContain('直接やりとり')
    expect((await waiting()).waitingSince).toBeNull()
    expect(await app.db.selectFrom('messages').selectAll().execute()).toEqual([])
  })

  test('arrives when an operator releases it, and from then on an answer is owed', async () => {
    await sendAnyway(client, path, { body: asking })
    const [id] = await heldIds()
    expect((await operator.get('/console/held-messages')).html).toContain('健 → 葵')
    expect((await operator.get(`/console/held-messages/${id}`)).html).toMatch(/<mark>[^<]*LINE/)
    app.clock.forward({ hours: 5 })
    await operator.does(`/console/held-messages/${id}/release`)
    expect((await freelancer.get(path)).html).toContain('直接やりとり')
    expect((await waiting()).waitingSince).toEqual(app.clock.now())
    const deeds = await app.db.selectFrom('auditLog').select('deed').orderBy('id').execute()
    expect(deeds.map(({ deed }) => deed)).toEqual(['view-held-message', 'release-message'])
    expect(
      (await operator.post(`/console/held-messages/${id}/reject`, { reason: 'other', note: '' })).status,
    ).toBe(409)
  })

  test('is rejected with a reason that its writer reads', async () => {
    await sendAnyway(client, path, { body: asking })
    const [id] = await heldIds()
    await operator.does(`/console/held-messages/${id}/reject`, {
      reason: 'contact-details',
      note: '仮払い後にどうぞ。',
    })
    const seen = await client.get(path)
    expect(seen.html).toContain('このメッセージは届けられませんでした')
    expect(seen.html).toContain('仮払いの前の連絡先の交換にあたるため')
    expect(await threadMessages(app.db, freelancer, threadId)).toEqual([])
  })

  test('can be taken back by its writer alone', async () => {
    await sendAnyway(client, path, { body: asking })
    const [id] = await heldIds()
    expect((await freelancer.post(`${path}/held/${id}/withdraw`)).status).toBe(404)
    expect((await app.db.selectFrom('heldMessages').select('status').execute())[0]?.status).toBe('held')
    await client.does(`${path}/held/${id}/withdraw`)
    expect((await app.db.selectFrom('heldMessages').select('status').execute())[0]?.status).toBe('withdrawn')
  })

  test('keeps its files with it, and gives them over with it', async () => {
    const file = new File(['x'], 'shiryo.txt')
    const shown = await client.post(path, { body: asking, files: file })
    const token = /name="_acknowledged" value="([0-9a-f]+)"/.exec(shown.html)?.[1] ?? ''
    const fileId = /name="fileIds\[\]" value="([0-9a-z]{16})"/.exec(shown.html)?.[1] ?? ''
    await client.does(path, { body: asking, 'fileIds[]': [fileId], _acknowledged: token })
    expect((await client.post(path, { body: '別便です。', 'fileIds[]': [fileId] })).status).toBe(422)
    const [id] = await heldIds()
    await operator.does(`/console/held-messages/${id}/release`)
    expect((await freelancer.get(path)).html).toContain('shiryo.txt')
  })
})

describe('consent', () => {
  test('is asked before the first message, kept, shown, and can be taken back', async () => {
    const sora = await newcomer(app, {
      name: '空',
      email: 'sora@example.jp',
      side: 'client',
      consents: false,
    })
    path = `/messages/${await openOne(sora.memberId)}`
    expect((await sora.get(path)).html).toContain('name="consent"')
    const refused = await sora.post(path, { body: 'こんにちは' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('自動確認への同意が必要です')
    await sora.does(path, { body: 'こんにちは', consent: 'on' })
    expect((await sora.get(path)).html).not.toContain('name="consent"')
    expect((await sora.get('/messages/checking')).html).toContain('に同意しました')
    await sora.does('/messages/checking/end-consent')
    expect((await sora.post(path, { body: 'もう一通' })).status).toBe(422)
  })
})

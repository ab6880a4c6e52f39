import { beforeEach, describe, expect, test } from 'vitest'
import { linkThread, openThread, recordAction, replyDue, threadMessages } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { type Fields, newcomer, type Person } from '../support/person'
import { useTestApp, worldBegins } from '../support/test-app'
import { uploaded } from '../support/uploads'
import { aoi, ken } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
let thread: string

const openOne = (tied: boolean): Promise<string> =>
  inTransaction(app.db, (tx) =>
    openThread(tx, {
      id: newId(app.clock.now()),
      contextKind: 'direct',
      contextId: 'direct',
      freelancerId: freelancer.memberId,
      clientId: client.memberId,
      title: '商品説明文の相談',
      tied,
      at: app.clock.now(),
    }),
  )

const say = (who: Person, body: string, rest: Fields = {}) => {
  app.clock.forward({ seconds: 1 })
  return who.does(`/messages/${thread}`, { body, ...rest })
}

/** What the thread's row says, beside what the pure rule says of the same facts. */
const waiting = async () => {
  const { db } = app
  const row = await db.selectFrom('threads').selectAll().where('id', '=', thread).executeTakeFirstOrThrow()
  const messages = await db.selectFrom('messages').selectAll().where('threadId', '=', thread).execute()
  const actions = await db.selectFrom('threadActions').selectAll().where('threadId', '=', thread).execute()
  return { row: row.waitingSince, rule: replyDue(row, messages, actions)?.startedAt ?? null }
}

beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
  thread = await openOne(true)
})

describe('a conversation', () => {
  test('is one thread however often it is opened, and keeps its tie', async () => {
    expect(await openOne(false)).toBe(thread)
    const rows = await app.db.selectFrom('threads').select(['id', 'tiedAt']).execute()
    expect(rows).toEqual([{ id: thread, tiedAt: worldBegins }])
  })

  test('shows what was said, to the two people and to nobody else', async () => {
    await say(client, '写真の**4枚目**を先に見てください。')
    const page = await freelancer.get(`/messages/${thread}`)
    expect(page.html).toContain('写真の<strong>4枚目</strong>を先に')
    expect(page.html).toContain('健')
    const stranger = await newcomer(app, { name: '空', email: 'sora@example.jp' })
    expect((await stranger.get(`/messages/${thread}`)).status).toBe(404)
    expect((await stranger.post(`/messages/${thread}`, { body: 'こんにちは' })).status).toBe(404)
    expect(await threadMessages(app.db, stranger, thread)).toEqual([])
  })

  test('escapes whatever somebody tries to smuggle in', async () => {
    await say(client, '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>')
    const { html } = await freelancer.get(`/messages/${thread}`)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('href="javascript')
    expect(html).not.toContain('<img src=x')
  })

  test('costs at most five statements, and three when nothing is new', async () => {
    await say(client, 'よろしくお願いします。')
    await freelancer.get(`/messages/${thread}`)
    app.statements.length = 0
    await freelancer.get(`/messages/${thread}`)
    expect(app.statements).toHaveLength(3)
    await say(client, 'もう一つ。')
    app.statements.length = 0
    await freelancer.get(`/messages/${thread}`)
    const run = app.statements.filter((text) => !/^(begin|commit|savepoint|select pg_notify)/i.test(text))
    expect(run.length).toBeLessThanOrEqual(5)
  })

  test('gives an open page only what it has not yet', async () => {
    await say(client, '一つ目')
    const [first] = await threadMessages(app.db, freelancer, thread)
    await say(client, '二つ目')
    const part = await freelancer.get(`/messages/${thread}?after=${first?.id}`)
    expect(part.html).toContain('二つ目')
    expect(part.html).not.toContain('一つ目')
    expect(part.html).not.toContain('<html')
  })

  test('says 既読 once the other has opened it', async () => {
    await say(client, '届いていますか。')
    expect((await client.get(`/messages/${thread}`)).html).not.toContain('message-seen')
    app.clock.forward({ minutes: 1 })
    await freelancer.get(`/messages/${thread}`)
    expect((await client.get(`/messages/${thread}`)).html).toContain('既読')
  })
})

describe('writing', () => {
  test('the same form sent twice is one message', async () => {
    const id = newId(app.clock.now())
    await client.does(`/messages/${thread}`, { body: 'お願いします', _id: id })
    await client.does(`/messages/${thread}`, { body: 'お願いします', _id: id })
    expect(await threadMessages(app.db, client, thread)).toHaveLength(1)
  })

  test('nothing at all is refused', async () => {
    const answer = await client.post(`/messages/${thread}`, { body: '  \n ' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('メッセージを入力するか')
  })

  test('too long a message is refused, with words and files kept', async () => {
    const file = new File(['見積りの内訳'], 'mitsumori.txt')
    const answer = await client.post(`/messages/${thread}`, { body: `序${'あ'.repeat(10_000)}`, files: file })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('10,000文字以内')
    expect(answer.html).toContain('序ああ')
    expect(answer.html).toContain('mitsumori.txt')
    const fileId = /name="fileIds\[\]" value="([0-9a-z]{16})"/.exec(answer.html)?.[1] ?? ''
    const sent = await say(client, '短くしました', { 'fileIds[]': [fileId] })
    expect(sent.html).toContain('mitsumori.txt')
    expect(sent.html).toMatch(/href="\/files\/[^"]+mitsumori\.txt"/)
  })

  test('somebody else’s file cannot be sent', async () => {
    const to = await uploaded(client, { name: 'secret.txt', text: 'x' })
    const fileId = to.split('/').at(-1) ?? ''
    const answer = await freelancer.post(`/messages/${thread}`, { body: '見て', 'fileIds[]': [fileId] })
    expect(answer.html).toContain('添付できないファイルがあります')
    expect((await freelancer.get(to)).status).toBe(404)
  })

  test('more than ten files are refused', async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `000000000000000${index.toString(16)}`)
    const answer = await client.post(`/messages/${thread}`, { body: '多い', 'fileIds[]': ids })
    expect(answer.html).toContain('ファイルは1通につき10件まで')
  })

  test('a block stops both ways, and can be taken back', async () => {
    await say(client, 'こんにちは')
    await freelancer.does(`/messages/${thread}/block`)
    expect((await client.post(`/messages/${thread}`, { body: 'なぜですか' })).html).toContain(
      'メッセージを送れません',
    )
    expect((await freelancer.post(`/messages/${thread}`, { body: 'すみません' })).status).toBe(403)
    expect((await freelancer.get(`/messages/${thread}`)).html).toContain('ブロックを解除')
    await freelancer.does(`/messages/${thread}/unblock`)
    await say(client, 'ありがとうございます')
  })
})

describe('who waits for the freelancer’s answer', () => {
  const agree = async (expected: 'nobody' | 'somebody'): Promise<void> => {
    const found = await waiting()
    expect(found.row).toEqual(found.rule)
    expect(found.row === null ? 'nobody' : 'somebody').toBe(expected)
  }

  test('the row and the rule say the same through a whole conversation', async () => {
    await agree('nobody')
    await say(client, '返信は要りません', { noReply: 'on' })
    await agree('nobody')
    await say(client, 'いつごろ終わりますか')
    await agree('somebody')
    await say(client, '急ぎです')
    await agree('somebody')
    await say(freelancer, '明日です')
    await agree('nobody')
    await say(client, 'お待ちしています')
    await agree('somebody')
    app.clock.forward({ hours: 3 })
    const deed = { threadId: thread, memberId: freelancer.memberId, deed: 'deliver' }
    await inTransaction(app.db, (tx) => recordAction(tx, { ...deed, at: app.clock.now() }))
    await agree('nobody')
  })

  test('a stranger waits only once something ties the two', async () => {
    await app.db.updateTable('threads').set({ tiedAt: null }).execute()
    await say(client, 'スカウトです')
    await agree('nobody')
    app.clock.forward({ hours: 1 })
    await inTransaction(app.db, (tx) => linkThread(tx, { threadId: thread, at: app.clock.now() }))
    await agree('nobody')
    await say(client, '発注の件です')
    await agree('somebody')
  })

  test('the composer counts down to the reply-by, for the freelancer alone', async () => {
    await say(client, 'いつごろ終わりますか')
    expect((await freelancer.get(`/messages/${thread}`)).html).toContain('返信期限')
    expect((await client.get(`/messages/${thread}`)).html).not.toContain('返信期限')
    app.clock.forward({ hours: 25 })
    expect((await freelancer.get(`/messages/${thread}`)).html).toContain('返信期限を過ぎています')
  })
})

describe('the list of conversations', () => {
  test('shows the last word, what is unread, and who waits', async () => {
    await say(client, 'いつごろ終わりますか')
    const list = await freelancer.get('/messages')
    expect(list.html).toContain('いつごろ終わりますか')
    expect(list.html).toContain('thread-unread')
    expect(list.html).toContain('返信期限')
    expect((await freelancer.get('/messages?filter=waiting')).html).toContain('いつごろ終わりますか')
    expect((await client.get('/messages?filter=unread')).html).toContain('該当するやり取りはありません')
    await freelancer.get(`/messages/${thread}`)
    expect((await freelancer.get('/messages?filter=unread')).html).toContain('該当するやり取りはありません')
  })

  test('finds a word in one’s own messages, taken as it is written', async () => {
    await say(client, '味噌は蔵ごとの違いを100%伝えたいです')
    expect((await freelancer.get('/messages?q=100%25')).html).toContain('<mark>100%</mark>')
    expect((await freelancer.get('/messages?q=1_0')).html).toContain('この言葉を含むメッセージはありません')
  })

  test('costs two statements', async () => {
    await say(client, 'こんにちは')
    await freelancer.get('/messages')
    app.statements.length = 0
    await freelancer.get('/messages')
    expect(app.statements).toHaveLength(2)
  })
})

test('a template is kept, chosen, changed and removed', async () => {
  await freelancer.does('/messages/templates', {
    title: 'お礼',
    text: '早速のご返信をありがとうございます。',
  })
  const list = await freelancer.get(`/messages/${thread}`)
  const id = /<option value="([0-9a-z]{16})"/.exec(list.html)?.[1] ?? ''
  const filled = await freelancer.get(`/messages/${thread}?template=${id}`)
  expect(filled.html).toMatch(/<textarea[^>]*>早速のご返信/)
  const ready = await freelancer.get(`/messages/${thread}?template=directDeal`)
  expect(ready.html).toMatch(/<textarea[^>]*>お声がけいただき/)
  expect((await client.post('/messages/templates', { _id: id, title: '横取り', text: 'x' })).status).toBe(404)
  await freelancer.does('/messages/templates', { _id: id, title: 'お礼の文', text: 'ありがとうございます。' })
  expect((await freelancer.get('/messages/templates')).html).toContain('お礼の文')
  expect((await client.post(`/messages/templates/${id}/remove`)).status).toBe(404)
  await freelancer.does(`/messages/templates/${id}/remove`)
  expect((await freelancer.get('/messages/templates')).html).toContain('自分の文例はまだありません')
})

describe('writing to somebody without a job', () => {
  test('a client writes to a regular freelancer, and the second time lands in the same thread', async () => {
    await app.db.deleteFrom('threads').execute()
    const path = `/messages/new?to=${freelancer.memberId}`
    expect((await client.get(path)).status).toBe(404)
    await app.db
      .updateTable('members')
      .set({ tier: 'regular' })
      .where('id', '=', freelancer.memberId)
      .execute()
    expect((await client.get(path)).html).toContain('葵さんに連絡する')
    const sent = await client.does('/messages/new', { to: freelancer.memberId, body: 'ご相談があります' })
    expect(sent.html).toContain('ご相談があります')
    expect((await client.get(path)).to).toMatch(/^\/messages\/[0-9a-z]{16}$/)
  })
})

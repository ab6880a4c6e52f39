import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { chargePaid, competitionRow, entered, opened } from '../support/competitions'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let author: Person
let other: Person
beforeEach(async () => {
  client = await ken(app)
  author = await aoi(app)
  other = await misaki(app)
})

const picture = async (): Promise<File> => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#bb3322' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], '案.png', { type: 'image/png' })
}
const entry = {
  body: '',
  comment: '屋号の「丸」を円で表しました。',
  aiUse: 'none',
  aiTool: '',
  acceptsRights: 'on',
}
const forward = async (days: number) => {
  app.clock.forward({ days, minutes: 1 })
  await app.sweep()
}

const steps = {
  brief: { title: '蔵元の新しいロゴ', brief: '看板に使います。', formats: 'AI' },
  design: { 'tags[]': ['simple'], 'sliders[]': ['-2', '0', '0', '1', '0'] },
  prize: { prizeYen: '５０，０００', rewardYen: '1000', rewardCount: '2', guaranteedEntries: '3' },
  terms: { periodDays: '10', entriesVisibility: 'open', aiUse: 'forbidden', rights: 'transfer' },
}

describe('the wizard', () => {
  test('leads from the category to the payment, and then the competition is found among the jobs', async () => {
    await opened(app, client)
    let made = await client.post('/competitions/new', { categorySlug: 'logo' })
    const path = made.to.replace('/draft/brief', '')
    expect((await client.get(`${path}/draft/preview`)).html).toContain('賞金を決める')
    for (const [step, fields] of Object.entries(steps))
      made = await client.post(`${path}/draft/${step}`, fields)
    expect(made.to).toBe(`${path}/draft/preview`)
    const draft = await client.get(made.to)
    for (const words of ['¥54,860', '仮払いをして募集を始める', 'シンプル', 'ややシャープ'])
      expect(draft.html).toContain(words)
    expect((await author.get(path)).status).toBe(404)
    const pay = await client.post(`${path}/pay`)
    expect((await client.get(pay.to)).html).toContain('蔵元の新しいロゴ')
    await chargePaid(app, pay.to.split('/').at(-1) ?? '')
    const list = await author.get('/jobs?mode=competition')
    expect(list.html).toContain(`href="${path}"`)
    expect(list.html).toContain('¥50,000')
    expect((await author.get(path)).html).toContain('作品を応募する')
    expect((await client.get('/my/competitions')).html).toContain('蔵元の新しいロゴ')
    expect((await client.get('/my/payments')).html).toContain('¥52,000')
    expect((await client.get(`${path}/draft/prize`)).to).toBe(path)
  })

  test('names what is wrong at its field, keeps what was typed, and leads back to a saved draft', async () => {
    await opened(app, client)
    const path = (await client.post('/competitions/new', { categorySlug: 'logo' })).to.replace('/brief', '')
    const cheap = await client.post(`${path}/prize`, { ...steps.prize, prizeYen: '2,999' })
    expect([cheap.status, cheap.html.includes('3,000以上'), cheap.html.includes('2,999')]).toEqual([
      422,
      true,
      true,
    ])
    const half = await client.post(`${path}/prize`, { ...steps.prize, rewardCount: '' })
    expect(half.html).toContain('金額と人数の両方')
    const later = await client.post(`${path}/brief`, { ...steps.brief, go: 'later' })
    expect(later.to).toBe('/my/competitions')
    expect((await client.get(later.to)).html).toContain('蔵元の新しいロゴ')
  })
})

describe('an entry', () => {
  test('is sealed until the end, watermarked, and its original leaves after payment only', async () => {
    const id = await opened(app, client)
    const page = `/competitions/${id}`
    await author.does(`${page}/enter`, { ...entry, pictures: await picture() })
    expect((await client.get(page)).html).toContain('応募作品 1')
    expect((await other.get(page)).html).not.toContain('応募作品 1')
    expect((await other.get(`${page}/entries/1`)).status).toBe(404)
    expect((await author.get(`${page}/entries/1`)).html).toContain('元のファイル 1')
    await forward(7)
    expect((await client.get('/todo')).html).toContain(`${page}/wall`)
    expect((await other.get(`${page}/entries/1`)).html).not.toContain('元のファイル 1')
    expect((await client.get(`${page}/entries/1`)).html).not.toContain('元のファイル 1')
    const chosen = await client.post(`${page}/entries/1/choose`)
    await author.does(`${chosen.to}/deliver`, { message: '最終データです。', links: '' })
    expect((await client.get(`${page}/entries/1`)).html).not.toContain('元のファイル 1')
    await client.does(`${chosen.to}/accept`)
    expect((await client.get(`${page}/entries/1`)).html).toContain('元のファイル 1')
    expect((await other.get(`${page}/entries/1`)).html).not.toContain('元のファイル 1')
    const files = await app.db.selectFrom('competitionEntryFiles').selectAll().executeTakeFirstOrThrow()
    const preview = await app.deps.files.get(files.previewFileId ?? '')
    const [, green] = (await sharp(preview).stats()).channels
    expect(green?.stdev ?? 0).toBeGreaterThan(5)
    expect((await sharp(await app.deps.files.get(files.originalFileId)).metadata()).format).toBe('png')
  })

  test('is replaced and taken back while the period lasts, by its author alone', async () => {
    const id = await opened(app, client, { entriesVisibility: 'open' })
    const path = `/competitions/${id}/entries/1`
    await author.does(`/competitions/${id}/enter`, { ...entry, body: '屋号「まるや」' })
    await author.does(`${path}/replace`, { ...entry, body: '屋号「わや」' })
    expect((await other.get(path)).html).toContain('わや')
    expect((await other.post(`${path}/replace`, { ...entry, body: 'x' })).status).toBe(404)
    await author.does(`${path}/withdraw`)
    expect((await other.get(path)).status).toBe(404)
    await author.does(`/competitions/${id}/enter`, { ...entry, body: '屋号「輪」' })
    await forward(7)
    expect((await author.post(`/competitions/${id}/entries/2/replace`, { ...entry, body: 'y' })).status).toBe(
      409,
    )
  })

  test('is refused without content, without consent, and against the rule for AI', async () => {
    const id = await opened(app, client, { aiUse: 'forbidden' })
    const send = (fields: Record<string, string>) =>
      author.post(`/competitions/${id}/enter`, { ...entry, body: '案', ...fields })
    expect((await send({ body: '' })).html).toContain('ファイルか文章のどちらか')
    expect((await send({ acceptsRights: '' })).html).toContain('同意してください')
    expect((await send({ aiUse: 'generated', aiTool: 'X' })).html).toContain(
      '生成AIを使った作品は応募できません',
    )
    expect((await client.post(`/competitions/${id}/enter`, { ...entry, body: '案' })).status).toBe(403)
  })
})

test('the client’s stars and note stay private, feedback reaches the author, and the wall is six statements at most', async () => {
  const id = await opened(app, client, { entriesVisibility: 'open' })
  for (const person of [author, other, other]) await entered(app, person, id)
  const path = `/competitions/${id}/entries/2`
  const thoughts = { stars: '4', shortlisted: 'on', note: '内輪のメモ', feedback: '色を試してください' }
  await client.does(`${path}/weigh`, thoughts)
  expect((await client.get(path)).html).toContain('内輪のメモ')
  const seen = (await other.get(path)).html
  expect(seen).toContain('色を試してください')
  expect(seen).not.toContain('内輪のメモ')
  expect((await author.get(path)).html).not.toContain('色を試してください')
  app.statements.length = 0
  const wall = await client.get(`/competitions/${id}`)
  expect(app.statements.length).toBeLessThanOrEqual(6)
  expect(wall.html.indexOf('応募作品 2')).toBeLessThan(wall.html.indexOf('応募作品 1'))
  await app.drain()
  expect((await other.get('/notices')).html).toContain('フィードバックが届きました')
})

test('an open competition that has ended stands in the gallery, a sealed one does not', async () => {
  for (const entriesVisibility of ['open', 'sealed'] as const) {
    const id = await opened(app, client, { entriesVisibility, title: `ロゴ ${entriesVisibility}` })
    await entered(app, author, id)
  }
  await forward(7)
  await forward(21)
  const rows = await app.db
    .selectFrom('competitions')
    .select('id')
    .where('status', '=', 'completed')
    .execute()
  expect(rows).toHaveLength(2)
  const gallery = (await other.get('/competitions')).html
  expect(gallery).toContain('ロゴ open')
  expect(gallery).not.toContain('ロゴ sealed')
  expect((await competitionRow(app, rows[0]?.id ?? '')).endedAt).not.toBeNull()
})

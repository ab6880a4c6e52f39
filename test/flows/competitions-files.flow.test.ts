import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { brands } from '../../db/seeds/logos/brands'
import { logoSvg } from '../../db/seeds/logos/logo'
import { opened } from '../support/competitions'
import { pdfOf } from '../support/pdf'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let author: Person
let other: Person
let id: string
let page: string
beforeEach(async () => {
  client = await ken(app)
  author = await aoi(app)
  other = await newcomer(app, { name: '海', email: 'umi@example.jp' })
  id = await opened(app, client, { entriesVisibility: 'open' })
  page = `/competitions/${id}`
})

const fields = { body: '', comment: '', aiUse: 'none', aiTool: '', acceptsRights: 'on' }
const file = (bytes: Buffer | string, name: string) => new File([new Uint8Array(Buffer.from(bytes))], name)
const enter = (person: Person, sent: File) => person.post(`${page}/enter`, { ...fields, pictures: sent })
const logo = async (n: number) =>
  sharp(Buffer.from(logoSvg(brands[0], n)))
    .png()
    .toBuffer()

test('a PDF is shown by its watermarked first page, a text by its beginning; the originals are their author’s', async () => {
  expect((await enter(author, file(pdfOf(3), '案.pdf'))).status).toBe(303)
  expect(
    (await enter(author, file(`木桶の輪を軸に\n${'続き'.repeat(400)}最後`, '名前の案.txt'))).status,
  ).toBe(303)
  const [pdf, text] = [`${page}/entries/1`, `${page}/entries/2`]
  expect((await other.get(pdf)).html).toContain('PDFの1ページ目（全3ページ）')
  expect((await other.get(pdf)).html).not.toContain('案.pdf')
  expect((await author.get(pdf)).html).toContain('案.pdf')
  const seen = (await other.get(text)).html
  expect([seen.includes('木桶の輪を軸に'), seen.includes('最後')]).toEqual([true, false])
  expect((await client.get(`${page}/wall`)).html).toContain('木桶の輪を軸に')
  const row = await app.db
    .selectFrom('competitionEntryFiles')
    .selectAll()
    .where('kind', '=', 'pdf')
    .executeTakeFirstOrThrow()
  const preview = sharp(await app.deps.files.get(row.previewFileId ?? ''))
  expect(await preview.metadata()).toMatchObject({ format: 'webp', width: 1200, height: 800 })
  const { dominant } = await sharp(await app.deps.files.get(row.thumbFileId ?? '')).stats()
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(200)
})

test('what is no picture, PDF or text is refused at its field, and so is a PDF that is cut off', async () => {
  for (const [sent, words] of [
    [file('GIF89a', 'a.gif'), 'GIF形式の画像は使えません'],
    [file('%PDF-1.4 cut off', 'a.pdf'), '画像として読めませんでした'],
    [file('\0\x01\x02', 'a.txt'), 'テキストとして読めませんでした'],
  ] as const) {
    const refused = await enter(author, sent)
    expect([refused.status, refused.html.includes(words)], words).toEqual([422, true])
  }
})

test('another’s copy is shown as alike to client and operator, not to others; replaced files leave the store', async () => {
  await enter(author, file(await logo(0), 'a.png'))
  await enter(
    author,
    file(
      await sharp(await logo(0))
        .modulate({ hue: 90 })
        .png()
        .toBuffer(),
      'b.png',
    ),
  )
  const mirrored = await sharp(await logo(0))
    .flop()
    .png()
    .toBuffer()
  await enter(other, file(mirrored, 'c.png'))
  await enter(other, file(await logo(1), 'd.png'))
  const numbers = async () =>
    [...(await client.get(`${page}/wall?show=alike&sort=first`)).html.matchAll(/data-entry="(\d+)"/g)].map(
      ([, n]) => n,
    )
  expect(await numbers()).toEqual(['1', '2', '3'])
  expect((await other.get(page)).html).not.toContain('似た画像')
  const operator = await misaki(app)
  expect((await operator.get(`/console/competitions/${id}`)).html).toContain('左右反転で似ている')
  expect((await client.get(`${page}/entries/3`)).html).toContain('左右反転で似ている')
  const before = await app.db.selectFrom('competitionEntryFiles').selectAll().execute()
  const left = before.find((row) => row.fingerprintMirrored && row.entryId && row.originalFileId)
  await other.does(`${page}/entries/3/replace`, { ...fields, pictures: file(await logo(2), 'e.png') })
  expect(await numbers()).toEqual([])
  await app.sweep()
  const erased = await app.db.selectFrom('files').select('id').where('erasedAt', 'is not', null).execute()
  expect(erased).toHaveLength(3)
  expect(left && erased.map((row) => row.id)).not.toContain(left?.originalFileId)
  await author.does(`${page}/entries/1/withdraw`)
  expect((await author.get(`${page}/entries/1`)).html).not.toContain('元のファイル 1')
})

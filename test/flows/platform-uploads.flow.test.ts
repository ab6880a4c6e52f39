import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { maxFileBytes } from '../../src/platform/files'
import { withFullDisk, withoutRoom } from '../support/full-disk'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { begun, offsetOf, sent, uploaded } from '../support/uploads'
import { aoi, ken } from '../world'

const app = useTestApp()
let person: Person

beforeEach(async () => {
  person = await aoi(app)
})

const keptBytes = async (path: string): Promise<string> =>
  (await app.deps.files.get(path.split('/').at(-1) ?? '')).toString()

describe('an upload', () => {
  test('that was cut off goes on where it stopped, and nothing is sent twice', async () => {
    const { status, headers } = await begun(person, { name: '見積り.txt', bytes: 10 })
    const path = headers.get('location') ?? ''
    expect([status, path]).toEqual([201, expect.stringMatching(/^\/uploads\/[0-9a-z]{16}$/)])
    await sent(person, path, { offset: 0, bytes: Buffer.from('hello ') })
    expect(await offsetOf(person, path)).toBe(6)
    expect((await person.get(path)).status).toBe(404)
    expect((await sent(person, path, { offset: 0, bytes: Buffer.from('hello ') })).status).toBe(409)
    expect((await sent(person, path, { offset: 6, bytes: Buffer.from('Aoi!') })).status).toBe(204)
    expect((await person.get(path)).html).toContain('見積り.txt')
    expect(await keptBytes(path)).toBe('hello Aoi!')
  })

  test('can be asked about after its last byte, when the answer to that byte was lost', async () => {
    const path = await uploaded(person, { name: 'a.txt', text: 'abc' })
    expect(await offsetOf(person, path)).toBe(3)
    const rows = await app.db.selectFrom('files').select(['ownerId', 'bytes']).execute()
    expect(rows).toEqual([{ ownerId: person.memberId, bytes: 3n }])
  })

  test('is nobody else’s: others can neither see it nor add to it, nor say whose it is', async () => {
    const other = await ken(app)
    const mine = await begun(person, { name: 'a.txt', bytes: 3 })
    const path = mine.headers.get('location') ?? ''
    expect((await sent(other, path, { offset: 0, bytes: Buffer.from('abc') })).status).toBe(404)
    expect((await other.ask(path, { method: 'HEAD' })).status).toBe(404)
    expect((await other.ask(path, { method: 'DELETE' })).status).toBe(404)
    const forged = await other.ask('/uploads', {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': '1',
        'Upload-Metadata': `owner ${Buffer.from(person.memberId).toString('base64')}`,
        'X-Tanomi-Owner': person.memberId,
      },
    })
    const theirs = forged.headers.get('location') ?? ''
    expect((await sent(person, theirs, { offset: 0, bytes: Buffer.from('x') })).status).toBe(404)
    expect((await sent(other, theirs, { offset: 0, bytes: Buffer.from('x') })).status).toBe(204)
  })

  test('of a guest is not begun', async () => {
    expect((await begun(guest(app) as Person, { name: 'a.txt', bytes: 3 })).status).toBe(401)
  })

  test('of more than 100 MB is refused before its first byte', async () => {
    expect((await begun(person, { name: 'a.bin', bytes: maxFileBytes + 1 })).status).toBe(413)
  })

  test('of a program is refused in the person’s words, and leaves nothing', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
    const { headers } = await begun(person, { name: 'a.txt', bytes: program.length })
    const answer = await sent(person, headers.get('location') ?? '', { offset: 0, bytes: program })
    expect([answer.status, answer.html]).toEqual([422, 'この種類のファイルは受け付けていません'])
    expect(await app.db.selectFrom('files').select('id').execute()).toEqual([])
  })

  test('leaves no part once it is kept, and its half for a day', async () => {
    const { dataDir } = app.deps.config
    const half = (await begun(person, { name: 'a.txt', bytes: 3 })).headers.get('location') ?? ''
    const whole = await uploaded(person, { name: 'b.txt', text: 'abc' })
    const left = () => fs.readdirSync(path.join(dataDir, 'uploads')).map((name) => `/uploads/${name}`)
    expect(left().filter((name) => name.startsWith(whole))).toEqual([])
    await app.sweep()
    expect([await offsetOf(person, half), await offsetOf(person, whole)]).toEqual([0, 3])
    const note = path.join(dataDir, `${half}.json`)
    const part = JSON.parse(fs.readFileSync(note, 'utf8'))
    const dayAgo = new Date(Date.now() - 25 * 3_600_000).toISOString()
    fs.writeFileSync(note, JSON.stringify({ ...part, creation_date: dayAgo }))
    app.clock.forward({ hours: 25 })
    await app.sweep()
    expect(left().filter((name) => name.startsWith(half))).toEqual([])
    expect(await app.db.selectFrom('fileParts').selectAll().execute()).toEqual([])
    expect((await person.ask(half, { method: 'HEAD' })).status).toBe(404)
    expect(await keptBytes(whole)).toBe('abc')
  })

  test('for which the disk has no room is refused before its first byte, in the person’s words', async () => {
    const answer = await withoutRoom(() => begun(person, { name: 'a.txt', bytes: 3 }))
    expect([answer.status, answer.html]).toEqual([507, expect.stringContaining('保存領域がいっぱい')])
  })

  test('that a full disk stops leaves nothing, and can be sent again once there is room', async () => {
    const { dataDir } = app.deps.config
    const path = (await begun(person, { name: 'a.txt', bytes: 10 })).headers.get('location') ?? ''
    const bytes = Buffer.from('hello ')
    const answer = await withFullDisk(() => sent(person, path, { offset: 0, bytes }))
    expect([answer.status, answer.html]).toEqual([507, expect.stringContaining('保存領域がいっぱい')])
    expect(fs.existsSync(dataDir + path)).toBe(false)
    expect(await app.db.selectFrom('fileParts').selectAll().execute()).toEqual([])
    expect((await person.ask(path, { method: 'HEAD' })).status).toBe(404)
    expect(await keptBytes(await uploaded(person, { name: 'a.txt', text: 'hello Aoi!' }))).toBe('hello Aoi!')
  })

  test('whose last byte came while the database was away is kept when it is asked about', async () => {
    const { headers } = await begun(person, { name: 'a.txt', bytes: 3 })
    const path = headers.get('location') ?? ''
    const away = Object.assign(new Error('the database is away'), { code: '57P01' })
    const take = vi.spyOn(app.deps.files, 'take').mockRejectedValueOnce(away)
    const bytes = Buffer.from('abc')
    expect((await sent(person, path, { offset: 0, bytes })).status).toBe(503)
    expect(await offsetOf(person, path)).toBe(3)
    expect([await keptBytes(path), take.mock.calls.length]).toEqual(['abc', 2])
  })

  test('is reached by the id in its path alone, wherever else an id stands', async () => {
    const mine = (await begun(person, { name: 'a.txt', bytes: 3 })).headers.get('location') ?? ''
    const other = await ken(app)
    const theirs = (await begun(other, { name: 'b.txt', bytes: 3 })).headers.get('location') ?? ''
    const bytes = Buffer.from('abc')
    for (const path of [
      `${mine}?x=${theirs}`,
      `${mine}?${theirs}`,
      `${mine}%3f${theirs}`,
      `${mine}/..${theirs}`,
    ])
      await sent(person, path, { offset: 0, bytes })
    expect(await offsetOf(other, theirs)).toBe(0)
    expect(await offsetOf(person, mine)).toBe(3)
  })

  test('from 80 % of what a person may keep on, it is said wherever files are chosen, and pictures count', async () => {
    const { config } = app.deps
    const before = config.fileQuota
    config.fileQuota = { personBytes: 5 * 1_048_576, siteBytes: 8 * 1_048_576 }
    const said = '保存容量の残りがわずかです'
    const pages = ['/my/profile/picture', '/my/verification/identity', '/packages/new']
    const saying = async () =>
      Promise.all(pages.map(async (page) => (await person.get(page)).html.includes(said)))
    try {
      expect(await saying()).toEqual([false, false, false])
      await begun(person, { name: 'a.bin', bytes: 4.5 * 1_048_576 })
      expect(await saying()).toEqual([true, true, true])
      expect((await person.get(await uploaded(person, { name: 'b.txt', text: 'abc' }))).html).toContain(said)
      await begun(person, { name: 'c.bin', bytes: 0.5 * 1_048_576 - 100 })
      const noise = randomBytes(200 * 200 * 3)
      const png = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
        .png()
        .toBuffer()
      const answer = await person.post('/my/profile/picture', {
        picture: new File([new Uint8Array(png)], 'a.png'),
      })
      expect([answer.status, answer.html.includes('保存できる容量を超えます')]).toEqual([413, true])
    } finally {
      config.fileQuota = before
    }
  })

  test('beyond what a person may keep is refused with the figures, before its first byte', async () => {
    const { config } = app.deps
    const before = config.fileQuota
    config.fileQuota = { personBytes: 5 * 1_048_576, siteBytes: 8 * 1_048_576 }
    try {
      expect((await begun(person, { name: 'a.bin', bytes: 4 * 1_048_576 })).status).toBe(201)
      const refused = await begun(person, { name: 'b.bin', bytes: 2 * 1_048_576 })
      expect([refused.status, refused.html]).toEqual([
        413,
        '保存できる容量を超えます（使用中4MB、上限5MB、このファイル2MB）',
      ])
      const other = await ken(app)
      expect((await begun(other, { name: 'c.bin', bytes: 5 * 1_048_576 })).html).toContain(
        'サイト全体の保存容量',
      )
      expect((await begun(other, { name: 'c.bin', bytes: 3 * 1_048_576 })).status).toBe(201)
    } finally {
      config.fileQuota = before
    }
  })
})

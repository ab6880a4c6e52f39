import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { sessionCookie } from '../../src/platform/http/shell'
import { withFullDisk, withoutRoom } from '../support/full-disk'
import { formToken, guest, type Person, signedCookie } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi } from '../world'

const app = useTestApp({ as: 'owner' })
let person: Person
beforeEach(async () => {
  person = await aoi(app)
})

const kilobyte = 1024
const incoming = (): string[] => {
  const dir = path.join(app.deps.config.dataDir, 'incoming')
  return fs.existsSync(dir) ? fs.readdirSync(dir) : []
}

/** A form as it is on the wire, of 葵's own session. */
const onTheWire = async (url: string, type: string, body: string | ReadableStream): Promise<Response> => {
  const token = `token-${person.memberId}`
  const cookie = (await signedCookie(app, token)).get(sessionCookie(app.deps.config.baseUrl))
  return app.hono.request(`http://tanomi.test${url}`, {
    method: 'POST',
    headers: {
      Cookie: `${sessionCookie(app.deps.config.baseUrl)}=${cookie}`,
      Origin: 'http://tanomi.test',
      'Accept-Language': 'ja',
      'Content-Type': type,
    },
    body,
    duplex: 'half',
  } as RequestInit)
}
const csrf = (): string => formToken(app, `token-${person.memberId}`)
const about = { name: '葵', headline: 'ライター', introduction: '文章を書きます。' }

describe('a form', () => {
  test('sent without files as browsers do arrives as it was typed, without control characters', async () => {
    const fields = new URLSearchParams({ _csrf: csrf(), ...about, headline: 'ライ\u0000タ\u0008ー＆＝%' })
    const answer = await onTheWire('/my/profile/about', 'application/x-www-form-urlencoded', `${fields}`)
    expect(answer.status).toBe(303)
    const row = await app.db.selectFrom('profiles').select('headline').executeTakeFirstOrThrow()
    expect(row.headline).toBe('ライター＆＝%')
  })

  test('with the token of another session is drawn again, with what was typed and a token that works', async () => {
    const answer = await person.post('/my/profile/about', { ...about, _csrf: 'made-up' })
    expect([answer.status, answer.html.includes('ログインし直しています')]).toEqual([403, true])
    expect(answer.html).toContain('文章を書きます。')
    const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(answer.html) ?? []
    const row = await app.db.selectFrom('profiles').select('headline').executeTakeFirst()
    expect(row?.headline).not.toBe('ライター')
    expect((await person.post('/my/profile/about', { ...about, _csrf: token })).status).toBe(303)
  })

  test('longer than its address takes is refused, and drawn again with what was read', async () => {
    const fields = { ...about, padding: 'a'.repeat(120 * kilobyte) }
    for (const type of ['multipart', 'urlencoded']) {
      const answer =
        type === 'multipart'
          ? await person.post('/my/profile/about', fields)
          : await onTheWire(
              '/my/profile/about',
              'application/x-www-form-urlencoded',
              `${new URLSearchParams({ _csrf: csrf(), ...fields })}`,
            ).then(async (response) => ({ status: response.status, html: await response.text() }))
      expect(answer.status, type).toBe(413)
      expect(answer.html, type).toContain('文章が長すぎて受け取れませんでした')
      expect(answer.html, type).toContain('文章を書きます。')
    }
  })

  test('with a longest text that its field allows passes, however it is encoded', async () => {
    const fields = new URLSearchParams({ _csrf: csrf(), ...about, introduction: '語'.repeat(5000) })
    const body = `${fields}`
    expect(body.length).toBeGreaterThan(44 * kilobyte)
    const answer = await onTheWire('/my/profile/about', 'application/x-www-form-urlencoded', body)
    expect(answer.status).toBe(303)
  })

  test('of more than 200 fields is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`x${index}`, '1']))
    const answer = await person.post('/my/profile/about', { ...about, ...many })
    expect([answer.status, answer.html.includes('項目が多すぎて')]).toEqual([413, true])
    const urlencoded = `${new URLSearchParams({ _csrf: csrf(), ...about, ...many })}`
    expect(
      (await onTheWire('/my/profile/about', 'application/x-www-form-urlencoded', urlencoded)).status,
    ).toBe(413)
  })

  test('of a guest takes no file at all, and nothing is left of it', async () => {
    const answer = await guest(app).post('/sign-in', { file: new File(['abc'], 'a.txt') })
    expect(answer.status).toBe(413)
    expect(incoming()).toEqual([])
  })

  test('names its file in either way, also where only filename* says it', async () => {
    const part = (head: string, body: string): string =>
      `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const body = [
      part('name="_csrf"', csrf()),
      part('name="name"', '葵'),
      part('name="picture"; filename*=UTF-8\'\'%E7%B4%8D%E5%93%81.svg', '<svg/>'),
      '--x--\r\n',
    ].join('')
    const answer = await onTheWire('/my/profile/picture', 'multipart/form-data; boundary=x', body)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('SVG形式の画像は使えません。PNGで書き出してから')
    expect(incoming()).toEqual([])
  })

  test.each([
    [
      'ends in the middle',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    [
      'ends in the middle of a file',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="picture"; filename="a"\r\n\r\nb',
    ],
    ['says no boundary', 'multipart/form-data', '--x--'],
    ['is none', 'multipart/form-data; boundary=x', 'abc'],
  ])('that %s is refused as damaged, not as a bug', async (_, type, body) => {
    const answer = await onTheWire('/my/profile/picture', type, body)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('送信の途中で内容が壊れました')
    expect(incoming()).toEqual([])
  })
})

describe('a disk that is full', () => {
  const picture = () => ({ picture: new File([new Uint8Array(100_000)], 'a.png'), ...about })

  test('refuses a file before it comes, and nothing is left of it', async () => {
    const answer = await withoutRoom(() => person.post('/my/profile/picture', picture()))
    expect([answer.status, answer.html.includes('保存領域がいっぱい')]).toEqual([507, true])
    expect(incoming()).toEqual([])
  })

  test('or in the middle of it', async () => {
    const answer = await withFullDisk(() => person.post('/my/profile/picture', picture()))
    expect([answer.status, answer.html.includes('保存領域がいっぱい')]).toEqual([507, true])
    expect(incoming()).toEqual([])
  })

  test('says so where a form has no file, too, and loses nothing that was typed', async () => {
    await sql`create function full_disk() returns trigger language plpgsql as
      $$ begin raise 'could not extend file' using errcode = '53100'; end $$`.execute(app.db)
    await sql`create trigger full_disk before insert or update on profiles execute function full_disk()`.execute(
      app.db,
    )
    const answer = await person.post('/my/profile/about', about)
    expect([answer.status, answer.html.includes('保存領域がいっぱい')]).toEqual([507, true])
    expect(answer.html).toContain('文章を書きます。')
  })
})

describe('a large body', () => {
  /** So many pieces of 64 KB, made when they are asked for. */
  const endless = (pieces: number) => {
    let made = 0
    const head = `--x\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\n`
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          controller.enqueue(made === 0 ? Buffer.from(head) : Buffer.alloc(64 * kilobyte))
          made += 1
          if (made > pieces) controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    return { stream, made: () => made }
  }

  test('of somebody who is not signed in is not read at all where sign-in is asked for', async () => {
    const { stream, made } = endless(10_000)
    const answer = await app.hono.request('http://tanomi.test/my/profile/picture', {
      method: 'POST',
      headers: { Origin: 'http://tanomi.test', 'Content-Type': 'multipart/form-data; boundary=x' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect([answer.status, made()]).toEqual([303, 0])
  })

  test('whose sender goes away in the middle leaves nothing', async () => {
    let sent = 0
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        if (sent > 3) controller.error(new Error('gone'))
        else
          controller.enqueue(
            Buffer.from(
              sent === 1
                ? '--x\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\n'
                : 'abc',
            ),
          )
      },
    })
    const answer = await onTheWire('/my/profile/picture', 'multipart/form-data; boundary=x', stream)
    expect([answer.status, incoming()]).toEqual([400, []])
  })

  test('is read up to its limit and a little more, however long it goes on', async () => {
    const { stream, made } = endless(100_000)
    const answer = await onTheWire('/my/profile/picture', 'multipart/form-data; boundary=x', stream)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('1枚の上限は20MB')
    // 20 MB of picture, 1 MB that are thrown away so that the answer is seen, and the form's text.
    expect(made() * 64).toBeLessThan(23 * kilobyte)
    expect(incoming()).toEqual([])
  })
})

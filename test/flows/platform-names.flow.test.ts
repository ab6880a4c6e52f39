import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { begun, sent } from '../support/uploads'
import { aoi } from '../world'

const app = useTestApp()
let person: Person
beforeEach(async () => {
  person = await aoi(app)
})

const about = { name: '葵', headline: '', introduction: '' }

describe('a name', () => {
  test.each([
    ['運営事務局', '運営や公式と間違われる名前は使えません'],
    ['葵\u202e', '文字の向きを変える特殊な文字は使えません'],
    ['\u3164', '表示されない特殊な文字は使えません'],
    ['葵\n健', '1行で入力してください'],
  ])('%j is refused at its field, with the reason', async (name, reason) => {
    const answer = await person.post('/my/profile/about', { ...about, name })
    expect(answer.status).toBe(422)
    expect(answer.html).toMatch(/id="f-name"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="f-name"/)
    expect(answer.html).toContain(reason)
  })

  test('of a client, and the title of a work, are judged in the same way', async () => {
    const client = {
      kind: 'company',
      name: 'Ｔａｎｏｍｉサポート',
      industry: '',
      description: '',
      website: '',
    }
    expect((await person.post('/my/client-profile', client)).status).toBe(422)
    const work = { title: '運営事務局からのお知らせ', description: '', category: '', url: '' }
    expect((await person.post('/my/profile/portfolio/new', work)).status).toBe(422)
    expect((await person.post('/my/profile/about', about)).status).toBe(303)
  })
})

test('a file is shown with its true ending, whatever its name turns round', async () => {
  const { headers } = await begun(person, { name: 'photo\u202egnp.exe.txt', bytes: 1 })
  const path = headers.get('location') ?? ''
  await sent(person, path, { offset: 0, bytes: Buffer.from('a') })
  const { html } = await person.get(path)
  expect(html).toContain('<bdi>photognp.exe.txt</bdi>')
  expect(html).not.toContain('\u202e')
})

test('who has little room left is told so beside the file', async () => {
  const before = app.deps.config.fileQuota
  app.deps.config.fileQuota = { personBytes: 10, siteBytes: 100 }
  try {
    const lineOf = async (bytes: number): Promise<string> => {
      const path = (await begun(person, { name: 'a.txt', bytes })).headers.get('location') ?? ''
      await sent(person, path, { offset: 0, bytes: Buffer.alloc(bytes, 'a') })
      return (await person.get(path)).html
    }
    expect(await lineOf(7)).not.toContain('保存容量の残りがわずかです')
    expect(await lineOf(1)).toContain('保存容量の残りがわずかです')
  } finally {
    app.deps.config.fileQuota = before
  }
})

test('cookies of the site are sent encrypted only, where the site is', async () => {
  const { config } = app.deps
  const before = config.baseUrl
  for (const [baseUrl, secure] of [
    ['https://tanomi.test', true],
    ['http://tanomi.test', false],
  ] as const) {
    config.baseUrl = baseUrl
    try {
      const page = await app.hono.request(`${baseUrl}/`)
      const css = page.headers.getSetCookie().find((cookie) => /^(__Host-)?css=/.test(cookie))
      expect(css?.includes('Secure')).toBe(secure)
    } finally {
      config.baseUrl = before
    }
  }
})

test('a refusal whose page leads on is said where it leads', async () => {
  const refused = await person.post('/role', { role: 'operator' })
  expect([refused.status, refused.to]).toEqual([303, '/home'])
  expect((await person.get('/home')).html).toContain('入力を確かめてください。')
})

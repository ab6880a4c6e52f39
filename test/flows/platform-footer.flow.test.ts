// The operator's own pages: linked from every page once they are set; until then only operators hear of them (issue 11, row 15).
import { afterEach, expect, test } from 'vitest'
import { missingPages, readConfig } from '../../src/platform/config'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { misaki } from '../world'

const app = useTestApp()
afterEach(() => {
  app.deps.config.operatorPages = {}
})

const footerOf = (html: string): string => /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? ''
const all = {
  privacy: 'https://example.jp/privacy',
  commerce: '/help/commerce',
  contact: 'mailto:help@example.jp',
}

test('visitors find privacy policy, commerce notice and contact at the foot of every page', async () => {
  app.deps.config.operatorPages = all
  for (const path of ['/', '/jobs', '/sign-up', '/nowhere']) {
    const footer = footerOf((await guest(app).get(path)).html)
    expect(footer, path).toContain('<a href="https://example.jp/privacy">プライバシーポリシー</a>')
    expect(footer, path).toContain('<a href="/help/commerce">特定商取引法に基づく表記</a>')
    expect(footer, path).toContain('<a href="mailto:help@example.jp">お問い合わせ</a>')
  }
  const operator = await misaki(app)
  expect((await operator.get('/console')).html).not.toContain('PRIVACY_URL')
})

test('what is not set is not linked, and the console names it', async () => {
  app.deps.config.operatorPages = { contact: all.contact }
  const footer = footerOf((await guest(app).get('/jobs')).html)
  expect(footer).toContain('お問い合わせ')
  expect(footer).not.toMatch(/プライバシーポリシー|特定商取引法|href=""/)
  const { html } = await (await misaki(app)).get('/console')
  expect(html).toContain('<code>PRIVACY_URL</code>')
  expect(html).toContain('<code>COMMERCE_URL</code>')
  expect(html).not.toContain('<code>CONTACT_URL</code>')
})

test('the settings take addresses and paths, and nothing that runs', () => {
  const config = readConfig({ PRIVACY_URL: all.privacy, COMMERCE_URL: all.commerce })
  expect(config.operatorPages).toEqual({ privacy: all.privacy, commerce: all.commerce })
  expect(missingPages(config)).toEqual(['CONTACT_URL'])
  for (const wrong of ['javascript:alert(1)', '//evil.example', 'privacy.html'])
    expect(() => readConfig({ PRIVACY_URL: wrong }), wrong).toThrow('PRIVACY_URL')
})

test('consent at sign-up leads to the terms', async () => {
  expect((await guest(app).get('/sign-up')).html).toContain('<a href="/terms"')
})

test('the terms say nothing to visitors that is meant for the operator', async () => {
  for (const lang of ['ja', 'en']) {
    const answer = await app.hono.request('http://tanomi.test/terms', {
      headers: { 'Accept-Language': lang },
    })
    const html = await answer.text()
    expect(html).toContain('<h1')
    expect(html).not.toMatch(/運営する方|書き足して|Whoever runs this site|before (you )?publish/i)
  }
})

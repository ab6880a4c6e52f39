import { expect, test } from 'vitest'
import { busyPages } from './busy-page'
import type { Assets } from './platform/http/assets'

const css = { href: '/assets/site.abc.css', text: '', hash: 'abc', csp: '' }
const draw = busyPages({ css } as Assets)

test('who is refused for lack of room reads why, in a page that the content policy allows', () => {
  for (const page of [draw('ja', false), draw('en', true)]) {
    expect(page).toContain('<link rel="stylesheet" href="/assets/site.abc.css"/>')
    expect(page).not.toMatch(/<style|<script| style=/)
  }
  expect(draw('ja', false)).toContain('もう一度開く')
  expect(draw('ja', true)).toContain('送信された内容は保存されていません')
})

import { expect, test } from 'vitest'
import { composeLetter } from './letter'

const letter = {
  lang: 'ja' as const,
  name: '健 <b>',
  body: '葵さんが「ロゴ」を納品しました。\n\n内容を確かめて検収してください。',
  facts: [
    ['金額', '¥50,000'],
    ['期限', '12月7日（月）'],
  ] as const,
  path: '/orders/1?a=1&b=2',
}

test('a letter greets, says what happened with amount and date, has one button and signs off', () => {
  const { text } = composeLetter(letter, 'https://tanomi.example')
  expect(text.split('\n\n')).toEqual([
    '健 <b> さま',
    '葵さんが「ロゴ」を納品しました。',
    '内容を確かめて検収してください。',
    '金額: ¥50,000\n期限: 12月7日（月）',
    'ページを開く:\nhttps://tanomi.example/orders/1?a=1&b=2',
    '--\nTanomi 運営\nこのメールは送信専用です。ご返信いただいてもお答えできません。',
  ])
})

test('the HTML beside it says the same, escaped, with one link', () => {
  const { html } = composeLetter(letter, 'https://tanomi.example')
  expect(html).toContain('健 &lt;b&gt; さま')
  for (const part of ['検収してください', '¥50,000', '12月7日（月）', 'lang="ja"'])
    expect(html).toContain(part)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('href="https://tanomi.example/orders/1?a=1&amp;b=2"')
})

test('whoever has given no name is greeted all the same, and a letter without a page has no button', () => {
  const { text, html } = composeLetter({ lang: 'en', body: 'Done.' }, 'https://tanomi.example')
  expect(text.startsWith('Hello,\n\nDone.')).toBe(true)
  expect(html).not.toContain('<a ')
})

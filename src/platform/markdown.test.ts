import { describe, expect, test } from 'vitest'
import { excerpt, plainText, renderMarkdown } from './markdown'

describe('what people write becomes HTML that can do no harm', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '[click](javascript:alert(1))',
    '[click](JaVaScRiPt:alert(1))',
    '[click](java\nscript:alert(1))',
    '[click](&#106;avascript:alert(1))',
    '[click](data:text/html;base64,PHNjcmlwdD4=)',
    '[click](vbscript:msgbox(1))',
    '<javascript:alert(1)>',
    '![p](https://evil.example/pixel.png)',
    '![p][1]\n\n[1]: javascript:alert(1)',
    '[x](https://a.example "onmouseover=alert(1) x=")',
    '`<script>`\n\n```html"onclick="x\n<script>alert(1)</script>\n```',
    '<a href="https://a.example" style="position:fixed">x</a>',
  ]
  test.each(attacks)('%s', (text) => {
    const html = renderMarkdown(text)
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)]
    for (const [, name = '', attributes = ''] of tags) {
      expect(['p', 'a', 'code', 'pre', 'br']).toContain(name)
      expect(attributes.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(on\w+|style|src)=/i)
      const href = /href="([^"]*)"/.exec(attributes)?.[1]
      if (href) expect(href).toMatch(/^https?:|^mailto:/)
    }
  })

  test('links are marked as written by a person', () => {
    expect(renderMarkdown('https://example.jp/a')).toContain('rel="nofollow ugc noopener"')
    expect(renderMarkdown('[見本](https://example.jp/a)')).toContain('rel="nofollow ugc noopener"')
  })

  test.each([
    ['https://example.jp/a。次に', 'https://example.jp/a', '。次に'],
    ['https://example.jp/aをご覧ください', 'https://example.jp/a', 'をご覧'],
    ['https://example.jp/a?b=1&c（仮）', 'https://example.jp/a?b=1&amp;c', '（仮）'],
    ['https://example.jpです', 'https://example.jp', 'です'],
    ['https://example.jp/a.pdfに', 'https://example.jp/a.pdf', 'に'],
    ['「https://example.jp/」', 'https://example.jp/', '」'],
    ['http://例え.jp/x です', 'http://例え.jp/x', ' です'],
  ])('an address ends where the Japanese sentence goes on: %s', (text, address, after) => {
    expect(renderMarkdown(text)).toContain(`>${address}</a>${after}`)
  })

  test('of two addresses joined by Japanese each is a link', () => {
    expect(renderMarkdown('https://a.example/1とhttps://b.example/2').match(/<a /g)).toHaveLength(2)
  })

  test.each([
    ['これは**「重要」**な点です。', 'これは<strong>「重要」</strong>な点です。'],
    ['料金は**5万円（税込）**です。', '料金は<strong>5万円（税込）</strong>です。'],
    ['**「太字。」**と*（斜体）*の間', '<strong>「太字。」</strong>と<em>（斜体）</em>の間'],
    ['a ** b ** c', 'a ** b ** c'],
  ])('bold stands where a Japanese writer means it: %s', (text, html) => {
    expect(renderMarkdown(text)).toContain(html)
  })

  test('a table carries no inline style, which the page’s policy would refuse', () => {
    expect(renderMarkdown('|a|b|\n|:-|-:|\n|1|2|')).not.toContain('style=')
  })

  test('line breaks stay, and headings stand below the page’s own', () => {
    expect(renderMarkdown('一行目\n二行目')).toContain('<br>')
    expect(renderMarkdown('# 題')).toContain('<h3>')
    expect(renderMarkdown('## 題\n\n#### 節')).toMatch(/<h3>題<\/h3>\s*<h4>節<\/h4>/)
  })
})

describe('a card shows what was written, without its marks', () => {
  const texts = [
    ['# 見出し\n\n本文です。\n次の行です。', '見出し。本文です。次の行です。'],
    [
      '条件は次のとおりです。\n- フランス語の紙面\n- **修正**は2回\n1. 下書き\n2) 清書',
      '条件は次のとおりです。フランス語の紙面。修正は2回。下書き。清書',
    ],
    ['[見本](https://example.jp/a_(b))を見てください', '見本を見てください'],
    ['> 引用\n\n---\n\n`code` と ~~消し~~', '引用。code と 消し'],
    ['a - b、3.5 点、snake_case', 'a - b、3.5 点、snake_case'],
    ['First line\nsecond line', 'First line second line'],
  ] as const
  test.each(texts)('%j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  test('an excerpt ends with a sign that it goes on, and never inside a character', () => {
    expect(excerpt('# 見出し\n- **太字**の行\n- 次', 7)).toBe('見出し。太字…')
    expect(excerpt('𠮷野家', 3)).toBe('𠮷野家')
  })
})

import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './markdown'

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

  test('an address ends where the Japanese sentence goes on', () => {
    expect(renderMarkdown('https://example.jp/a。次に')).toContain('</a>。次に')
  })

  test('a table carries no inline style, which the page’s policy would refuse', () => {
    expect(renderMarkdown('|a|b|\n|:-|-:|\n|1|2|')).not.toContain('style=')
  })

  test('line breaks stay, and headings stand below the page’s own', () => {
    expect(renderMarkdown('一行目\n二行目')).toContain('<br>')
    expect(renderMarkdown('# 題')).toContain('<h3>')
  })
})

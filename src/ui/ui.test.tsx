import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { Gallery } from './gallery'
import {
  CheckField,
  CheckGroup,
  DataTable,
  ErrorSummary,
  Form,
  MoneyField,
  TextField,
  type View,
  ViewContext,
} from './index'
import { pagesShown } from './pager'

const view: View = {
  lang: 'ja',
  at: new Date('2026-11-23T05:00:00Z'),
  path: '/jobs?q=1',
  csrf: 'token-1',
  frame: {
    ...{ name: '佐伯 葵', role: 'freelancer', picture: null, todoCount: 3, noticeCount: 0 },
    bar: [{ href: '/my/orders', label: '発注', count: 2, current: 'true' }],
    menu: [{ href: '/home', label: 'ダッシュボード', count: null, current: undefined }],
  },
  storage: null,
  operatorPages: {},
  favourites: null,
  flash: null,
  form: null,
  assets: { css: [{ href: '/site.css', inline: null }], js: '/site.js', scripts: {} },
}

const draw = async (page: Child, over: Partial<View> = {}): Promise<string> =>
  String(await (<ViewContext.Provider value={{ ...view, ...over }}>{page}</ViewContext.Provider>).toString())

const returned = {
  values: { title: '<b>', mail: 'a@example.com' },
  errors: { title: '仕事の名前を入力してください', mail: 'もう一度お確かめください' },
}

describe('a form', () => {
  it('carries its token when it posts, and only then', async () => {
    expect(await draw(<Form action="/a" />)).toContain('name="_csrf" value="token-1"')
    expect(await draw(<Form action="/a" method="get" />)).not.toContain('token-1')
  })

  it('that comes back keeps what was typed, escaped, and names the field at fault', async () => {
    const html = await draw(<TextField name="title" label="仕事の名前" required value="前の名前" />, {
      form: returned,
    })
    expect(html).toContain('value="&lt;b&gt;"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="f-title-error"')
    expect(html).toContain('id="f-title-error"')
  })

  const signUp = (extra: Child) => (
    <Form action="/a">
      <h2>登録</h2>
      {extra}
      <TextField name="title" label="仕事の名前" />
      <TextField name="mail" label="メール" />
    </Form>
  )

  it('puts the focus on the first field at fault alone', async () => {
    const html = await draw(signUp(null), { form: returned })
    expect(html.match(/autofocus/g)).toHaveLength(1)
    expect(html.indexOf('autofocus')).toBeLessThan(html.indexOf('id="f-mail"'))
  })

  it('lists what is wrong by name, once, at its top or where it is told to', async () => {
    const byItself = await draw(signUp(null), { form: returned })
    const placed = await draw(signUp(<ErrorSummary />), { form: returned })
    for (const html of [byItself, placed]) {
      expect(html.match(/role="alert"/g)).toHaveLength(1)
      expect(html).toContain('<a href="#f-mail">メール：もう一度お確かめください</a>')
    }
    expect(byItself.indexOf('role="alert"')).toBeLessThan(byItself.indexOf('<h2>'))
    expect(placed.indexOf('role="alert"')).toBeGreaterThan(placed.indexOf('<h2>'))
  })

  it('without the fields at fault stays as it was', async () => {
    const other = (
      <Form action="/b">
        <TextField name="other" label="ほか" />
      </Form>
    )
    expect(await draw(other, { form: returned })).not.toContain('alert')
    expect(await draw(signUp(<ErrorSummary />))).not.toContain('alert')
  })

  it('never shows a password again', async () => {
    const html = await draw(<TextField name="title" label="パスワード" type="password" />, { form: returned })
    expect(html).not.toContain('&lt;b&gt;')
  })

  it('that came back without a box leaves it unticked', async () => {
    const options = [{ value: 'a', label: 'A' }]
    const group = <CheckGroup name="kinds" label="種類" options={options} values={['a']} />
    expect(await draw(group)).toContain('checked')
    expect(await draw(group, { form: returned })).not.toContain('checked')
    const box = <CheckField name="agree" label="同意する" checked />
    expect(await draw(box)).toContain('checked')
    expect(await draw(box, { form: returned })).not.toContain('checked')
  })

  it('shows money with separators', async () => {
    expect(await draw(<MoneyField name="price" label="予算" value={1234567n} />)).toContain('1,234,567')
  })
})

it('no part needs an inline style or script, in any language, for anyone', async () => {
  for (const lang of ['ja', 'en'] as const) {
    for (const frame of [null, view.frame, { ...view.frame!, role: 'operator' as const }]) {
      const html = await draw(<Gallery />, { lang, frame })
      expect(html).toMatch(/^<!doctype html><html lang=/)
      expect(html).not.toMatch(/ style=| on[a-z]+="/)
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html).not.toMatch(/undefined|NaN|\[object/)
    }
  }
})

it('a pager shows the ends, the neighbours, and a gap only where it saves something', () => {
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(5, 48)).toEqual([1, 0, 4, 5, 6, 0, 48])
  expect(pagesShown(3, 5)).toEqual([1, 2, 3, 4, 5])
  expect(pagesShown(4, 9)).toEqual([1, 2, 3, 4, 5, 0, 9])
})

describe('a table', () => {
  const columns = (heads: string[]) => heads.map((head) => ({ head, cell: (row: string) => `${head}${row}` }))

  it('of many columns is read as cards on a telephone: each cell names its column', async () => {
    const html = await draw(
      <DataTable named rows={['1']} rowId={(row) => `row-${row}`} columns={columns(['a', 'b', 'c', ''])} />,
    )
    expect(html).toContain('class="table table-cards"')
    expect(html).toContain('<tr id="row-1"><th scope="row">a1</th><td data-label="b">b1</td>')
    expect(html).toContain('<td class="unnamed">1</td>')
  })

  it('of few columns stays a table, and so does one with a layout of its own', async () => {
    const few = await draw(<DataTable rows={['1']} columns={columns(['a', 'b', 'c'])} />)
    const own = await draw(
      <DataTable class="own" ownLayout rows={['1']} columns={columns(['a', 'b', 'c', 'd'])} />,
    )
    expect([few.includes('table-cards'), own.includes('class="table own"')]).toEqual([false, true])
  })
})

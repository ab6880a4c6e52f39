import { expect, test } from 'vitest'
import { defineNavigation, type NavigationViewer, navigationOf } from './navigation'

const sources = [
  defineNavigation({
    words: {
      ja: { orders: '発注', messages: 'メッセージ' },
      en: { orders: 'Orders', messages: 'Messages' },
    },
    entries: {
      orders: {
        href: '/my/orders',
        bar: { freelancer: 20, client: 10 },
        holds: /^\/(orders|contracts)\//,
        counts: { todos: ['accept', 'review'] },
      },
      messages: {
        href: '/messages',
        bar: { client: 20, freelancer: 10 },
        counts: { notices: ['message.received'] },
      },
    },
  }),
  defineNavigation({
    words: { ja: { my: '自分', rank: 'ランク' }, en: { my: 'Mine', rank: 'Rank' } },
    entries: {
      my: { href: '/my', menu: { client: 1 } },
      rank: { href: '/my/rank', menu: { freelancer: 1 } },
    },
  }),
]

const viewer: NavigationViewer = { role: 'client', lang: 'ja', path: '/', waiting: [], unread: {} }
const drawn = (over: Partial<NavigationViewer>) => navigationOf(sources, { ...viewer, ...over })
const currentIn = (over: Partial<NavigationViewer>) => {
  const { bar, menu } = drawn(over)
  return [...bar, ...menu].filter(({ current }) => current).map(({ href, current }) => [href, current])
}

test('each role sees its own entries, in its own order and language', () => {
  expect(drawn({}).bar.map(({ label }) => label)).toEqual(['発注', 'メッセージ'])
  expect(drawn({ role: 'freelancer', lang: 'en' }).bar.map(({ label }) => label)).toEqual([
    'Messages',
    'Orders',
  ])
  expect(drawn({ role: 'freelancer' }).menu.map(({ href }) => href)).toEqual(['/my/rank'])
  expect(drawn({ role: 'operator' })).toEqual({ bar: [], menu: [] })
})

test('one entry is the current one: the page itself, or the nearest that holds it', () => {
  expect(currentIn({ path: '/my/orders' })).toEqual([['/my/orders', 'page']])
  expect(currentIn({ path: '/orders/1' })).toEqual([['/my/orders', 'true']])
  expect(currentIn({ path: '/my/orders/past' })).toEqual([['/my/orders', 'true']])
  expect(currentIn({ path: '/my' })).toEqual([['/my', 'page']])
  expect(currentIn({ path: '/jobs' })).toEqual([])
})

test('a badge counts what waits on the side that is shown, and unread notices of its kinds', () => {
  const waiting = [
    { kind: 'accept', forClient: null, n: 1 },
    { kind: 'review', forClient: true, n: 2 },
    { kind: 'review', forClient: false, n: 4 },
    { kind: 'other', forClient: null, n: 8 },
  ]
  const unread = { 'message.received': 3, 'order.funded': 5 }
  const counts = (role: 'client' | 'freelancer') =>
    Object.fromEntries(drawn({ role, waiting, unread }).bar.map(({ href, count }) => [href, count]))
  expect(counts('client')).toEqual({ '/my/orders': 3, '/messages': 3 })
  expect(counts('freelancer')).toEqual({ '/my/orders': 5, '/messages': 3 })
  expect(drawn({}).menu.map(({ count }) => count)).toEqual([null])
})

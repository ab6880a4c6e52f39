import { expect, test } from 'vitest'
import { movedTo, moves } from '../../src/moved-pages'
import { routeTable } from '../../src/platform/http/routing'
import { useTestApp } from '../support/test-app'
import { regularFreelancer } from '../world'

const app = useTestApp()
const site = 'http://tanomi.test'
const ask = (path: string, method = 'GET') =>
  app.hono.request(site + path, { method, headers: { origin: site } })
const pages = (): string[] => routeTable().flatMap(({ method, path }) => (method === 'GET' ? [path] : []))

/** Addresses of today below the new place of a tree, as they were before. */
const oldOnes = (): { from: string; to: string }[] =>
  moves.flatMap(({ from, to, tree }) => [
    { from, to },
    ...(tree ? routeTable() : []).flatMap(({ path }) =>
      path.startsWith(`${to}/`) ? [{ from: path.replace(to, from), to: path }] : [],
    ),
  ])

test('every old address leads to a page of today', async () => {
  expect(oldOnes().length).toBeGreaterThan(40)
  for (const { from, to } of oldOnes()) {
    const answer = await ask(`${from}?page=2&q=%E4%BB%95`)
    expect([answer.status, answer.headers.get('location')], from).toEqual([308, `${to}?page=2&q=%E4%BB%95`])
    expect(movedTo(to), `${to} would lead on and on`).toBeNull()
  }
  for (const { to } of moves) expect(pages()).toContain(to)
})

test('no route of today stands at an old address, where the redirect would never be asked', () => {
  expect(pages().filter((path) => movedTo(path) !== null)).toEqual([])
})

test('a form that was open before keeps its method', async () => {
  const answer = await ask('/profile/edit/about', 'POST')
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/my/profile/about'])
})

test('a letter of earlier leads through the sign-in to the page', async () => {
  const person = await regularFreelancer(app)
  const moved = await person.get('/rank')
  expect(moved.to).toBe('/my/rank')
  expect((await person.get(moved.to as string)).status).toBe(200)
})

test('what machines read stays where it is', async () => {
  for (const path of ['/issuer', '/.well-known/jwks.json', '/ranks/rules', '/ranks/verify'])
    expect((await ask(path)).status, path).toBe(200)
})

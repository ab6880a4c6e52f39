import { expect, test } from 'vitest'
import { routeTable } from '../../src/platform/http/routing'
import { newId } from '../../src/platform/ids'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, regularFreelancer } from '../world'

const app = useTestApp()

const classesIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
const classesOn = (html: string): Set<string> =>
  new Set([...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)))

const sheetsOf = (html: string): { inline: number; linked: string[] } => ({
  inline: (html.match(/<style>/g) ?? []).length,
  linked: [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href),
})

test('no page for guests needs the stylesheet of those who are signed in', { timeout: 60_000 }, async () => {
  const { css, signedInCss } = app.deps.assets
  const general = classesIn(css.text)
  const unstyled = [...classesIn(signedInCss.text)].filter((name) => !general.has(name))
  expect(unstyled.length).toBeGreaterThan(60)
  const { memberId } = await regularFreelancer(app)
  const paths = [
    ...routeTable()
      .filter(({ method, who, path }) => method === 'GET' && who === 'anyone' && !/[:*.]/.test(path))
      .map(({ path }) => path),
    ...[`/freelancers/${memberId}`, '/categories/writing', `/jobs/${newId(app.clock.now())}`],
  ]
  const visitor = guest(app)
  const faults: string[] = []
  for (const path of paths) {
    const { html } = await visitor.get(path)
    const shown = classesOn(html)
    faults.push(...unstyled.filter((name) => shown.has(name)).map((name) => `${path}: .${name}`))
  }
  expect(faults).toEqual([])
})

test('a stylesheet comes in the first page that needs it, and from the cache afterwards', async () => {
  const { css, signedInCss } = app.deps.assets
  const visitor = guest(app)
  expect(sheetsOf((await visitor.get('/jobs')).html)).toEqual({ inline: 1, linked: [] })
  expect(sheetsOf((await visitor.get('/jobs')).html)).toEqual({ inline: 0, linked: [css.href] })
  const person = await aoi(app)
  const first = await person.get('/home')
  expect(sheetsOf(first.html)).toEqual({ inline: 2, linked: [] })
  for (const { csp } of [css, signedInCss])
    expect(first.headers.get('content-security-policy')).toContain(csp)
  const both = { inline: 0, linked: [css.href, signedInCss.href] }
  expect(sheetsOf((await person.get('/home')).html)).toEqual(both)
})

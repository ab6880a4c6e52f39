// From the dashboard every page that a role may see can be reached by links (issue: finding one's way).
import { expect, test } from 'vitest'
import { crawl, linksIn, routeServing } from '../support/crawl'
import { markupFaults } from '../support/markup'
import { matrix } from './authorisation/matrix'
import { dealNames, isAnyOf } from './authorisation/visitors'
import { useWorld, type World } from './authorisation/world'
import { unlinked } from './navigation.unlinked'

const used = useWorld()

const asker =
  ({ app, cookies }: World, visitor: 'freelancer' | 'client' | 'operator', faults: Set<string>) =>
  async (path: string) => {
    const response = await app.hono.request(app.deps.config.baseUrl + path, {
      headers: { Cookie: cookies[visitor], 'Accept-Language': 'ja' },
    })
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    if (!isPage) await response.body?.cancel()
    const html = isPage ? await response.text() : ''
    for (const fault of markupFaults(html)) faults.add(`${routeServing(path.split('?')[0] ?? '')}: ${fault}`)
    return { status: response.status, to: response.headers.get('location') ?? '', html }
  }

/** Addresses whose matrix rows say that this visitor is shown a page there, in either deal. */
const mayBeSeenBy = (visitor: 'freelancer' | 'client' | 'operator'): Set<string> => {
  const rows = Object.values(matrix).flat()
  const shown = rows.filter(
    ({ route, by, gives }) =>
      route.startsWith('GET ') && gives.includes(200) && dealNames.some((deal) => isAnyOf(visitor, deal, by)),
  )
  return new Set(shown.map(({ route }) => route.slice(4)))
}

test.each(['freelancer', 'client', 'operator'] as const)(
  'a %s reaches every page from the dashboard',
  async (visitor) => {
    const faults = new Set<string>()
    const visits = await used.world.undone(() => crawl(asker(used.world, visitor, faults), '/home'))
    expect.soft([...faults]).toEqual([])
    const broken = visits.filter(({ route, status }) => status >= 400 || !route)
    expect.soft(broken.map(({ path, status, from }) => `${from} links to ${path}: ${status}`)).toEqual([])
    const reached = new Set(visits.map(({ route }) => route))
    const missing = [...mayBeSeenBy(visitor)].filter(
      (route) => !reached.has(route) && !unlinked.all[route] && !unlinked[visitor][route],
    )
    expect.soft(missing).toEqual([])
    // A page that is reached needs no excuse.
    expect(Object.keys(unlinked[visitor]).filter((route) => reached.has(route))).toEqual([])
  },
  180_000,
)

test('a crawl takes an address to its own route, and every link and question of a page', () => {
  const routes = ['/jobs/:id', '/jobs/new', '/jobs/:id/edit'].map(
    (path) => ({ method: 'GET', path, who: 'anyone' }) as const,
  )
  expect(routeServing('/jobs/new', routes)).toBe('/jobs/new')
  expect(routeServing('/jobs/17', routes)).toBe('/jobs/:id')
  expect(routeServing('/jobs/17/edit', routes)).toBe('/jobs/:id/edit')
  expect(routeServing('/people', routes)).toBeUndefined()
  const html =
    '<a class="b" href="/jobs?a=1&amp;b=2#c">a</a><a href="https://example.jp">b</a><form action="/find" method="get"><form action="/jobs" method="post">'
  expect(linksIn(html)).toEqual(['/jobs?a=1&b=2', '/find'])
})

test.each([
  ['<p class="lead"><div>a</div></p>', 1],
  ['<p>a <b>b</b></p><div>c</div>', 0],
  ['<p>a<br>b</p><p>c</p>', 0],
  ['<h1>a <span role="status">3</span></h1>', 1],
  ['<h1>a</h1><p role="status">3</p>', 0],
  ['<script type="module" src="/a.js" defer=""></script>', 1],
  ['<script type="module" src="/a.js"></script><script src="/b.js" defer></script>', 0],
  ['<i id="a"></i><b class="c" id="a"></b>', 1],
  ['<i id="a"></i><b data-id="a" id="b"></b>', 0],
  ['<a href="/a"> <i></i></a>', 1],
  ['<a href="/a" aria-label="a"></a><a href="/b"><b>b</b></a>', 0],
])('%s has %d faults in its markup', (html, count) => {
  expect(markupFaults(html)).toHaveLength(count)
})

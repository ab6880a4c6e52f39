// Follows every link that a signed-in person finds, from one page on, and says which routes they came to.
import { type RouteRow, routeTable } from '../../src/platform/http/routing'

export interface Visit {
  /** '/orders/:id', as in the route table; undefined for an address without a route. */
  readonly route: string | undefined
  readonly path: string
  readonly status: number
  /** The page on which the link stood. */
  readonly from: string
}

/** Answers a GET by this person. */
export type Ask = (path: string) => Promise<{ status: number; to: string; html: string }>

const staticParts = (path: string): number => path.split('/').filter((part) => !part.startsWith(':')).length

/** The route that serves an address: of several, the one with the fewest parameters, as the app hangs them. */
export const routeServing = (
  path: string,
  routes: readonly RouteRow[] = routeTable(),
): string | undefined => {
  const fits = (route: string): boolean =>
    new RegExp(`^${route.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path)
  return routes
    .filter(({ method, path: route }) => method === 'GET' && fits(route))
    .map((row) => row.path)
    .sort((a, b) => staticParts(b) - staticParts(a))[0]
}

/** Addresses of this site on a page: of links, and of forms that only ask (`method="get"`). */
export const linksIn = (html: string): string[] => {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].map(([, href = '']) => href)
  const asking = [...html.matchAll(/<form\b[^>]*>/g)]
    .map(([form]) => form)
    .filter((form) => /method="get"/.test(form))
    .map((form) => /action="([^"]+)"/.exec(form)?.[1] ?? '')
  return [...links, ...asking]
    .map((href) => href.replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((href) => /^\/(?!\/)/.test(href) && !href.startsWith('/assets/'))
}

/** So many pages of one route are opened: enough to meet each of its states in the test world. */
const pagesPerRoute = 30

/** Opens everything that links lead to, breadth first. Answers every visit in the order of going. */
export const crawl = async (ask: Ask, start: string): Promise<Visit[]> => {
  const visits: Visit[] = []
  const opened = new Map<string, number>()
  const seen = new Set([start])
  const queue = [{ path: start, from: '' }]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [pathname = ''] = next.path.split('?')
    const route = routeServing(pathname)
    const count = opened.get(route ?? pathname) ?? 0
    opened.set(route ?? pathname, count + 1)
    if (count >= pagesPerRoute) continue
    const { status, to, html } = await ask(next.path)
    visits.push({ route, path: next.path, status, from: next.from })
    for (const path of to ? [to] : linksIn(html)) {
      if (!path.startsWith('/') || seen.has(path)) continue
      seen.add(path)
      queue.push({ path, from: next.path })
    }
  }
  return visits
}

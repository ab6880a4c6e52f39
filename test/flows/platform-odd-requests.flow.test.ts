// Every address is asked with odd values in its path, its query and its fields, by a guest, a member and an operator.
// Whatever the answer is, it is never a failure of ours.
import { beforeEach, describe, expect, test } from 'vitest'
import { type RouteRow, routeTable } from '../../src/platform/http/routing'
import { oddValues } from '../support/odd-values'
import { working } from '../support/orders'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { postedJob } from './jobs.help'

const app = useTestApp()
type Visitor = Pick<Person, 'get' | 'post' | 'ask'>
let visitors: Visitor[]
/** An id that exists, by the first part of an address. */
let known: Record<string, string>

beforeEach(async () => {
  const [client, freelancer, operator] = [await ken(app), await aoi(app), await misaki(app)]
  const { orderId, contractId } = await working(app, { client, freelancer })
  const job = await postedJob(app, client)
  const thread = await app.db.selectFrom('threads').select('id').executeTakeFirstOrThrow()
  visitors = [client, operator, guest(app), freelancer]
  known = {
    orders: orderId,
    contracts: contractId,
    jobs: job,
    messages: thread.id,
    freelancers: freelancer.memberId,
    clients: client.memberId,
  }
})

const queryNames = [
  'page',
  'to',
  'q',
  'tab',
  'status',
  'sort',
  'filter',
  'n',
  'with',
  'from',
  'days',
  'token',
]
const valuesPerRequest = 6
const requestsPerRoute = Math.ceil(oddValues.length / valuesPerRequest)

const oddValue = (at: number): string => oddValues[at % oddValues.length] ?? ''

/** Percent-encoded as a program would; what cannot be encoded, and what is encoded already, goes as it is. */
const encode = (value: string): string =>
  /^%|\ud800/.test(value) ? value.replace('\ud800', '%ed%a0%80') : encodeURIComponent(value)

const pathOf = (route: RouteRow, at: number): string => {
  const id = at % 3 === 0 ? undefined : known[route.path.split('/')[1] ?? '']
  return route.path.replace(/:[a-zA-Z]+(?:\{[^}]*\})?/g, () => id ?? (encode(oddValue(at)) || '_'))
}

const named = (names: readonly string[], at: number): [string, string][] =>
  Array.from({ length: valuesPerRequest }, (_, index) => [
    names[(at + index) % names.length] ?? 'x',
    oddValue(at + index),
  ])

const ask = async (route: RouteRow, at: number): Promise<string | undefined> => {
  const visitor = visitors[at % visitors.length] as Visitor
  const path = pathOf(route, at)
  const query = named(queryNames, at).map(([name, value]) => `${name}=${encode(value)}`)
  const fields = Object.fromEntries(named(['to', ...(route.fields ?? [])], at))
  const { status } =
    route.method === 'GET'
      ? await visitor.get(`${path}?${query.join('&')}`)
      : route.method === 'POST' && route.fields
        ? await visitor.post(path, fields)
        : await visitor.ask(path, { method: route.method, body: oddValue(at) })
  return status >= 500 ? `${route.method} ${path}: ${status}` : undefined
}

const askAll = async (routes: readonly RouteRow[], offset: number): Promise<string[]> => {
  const failures: string[] = []
  for (const [index, route] of routes.entries()) {
    for (let k = 0; k < requestsPerRoute; k++) {
      const failure = await ask(route, offset + index + k * valuesPerRequest)
      if (failure) failures.push(failure)
    }
  }
  return failures
}

const parts = 6
describe('odd values at every address', () => {
  test.each(Array.from({ length: parts }, (_, part) => part))(
    'are never a failure of ours (part %d)',
    async (part) => {
      // The stream of news has no end to wait for.
      const routes = routeTable().filter(({ path }) => path !== '/live')
      const size = Math.ceil(routes.length / parts)
      expect(routes.length).toBeGreaterThan(200)
      expect(await askAll(routes.slice(part * size, (part + 1) * size), part * size)).toEqual([])
    },
    120_000,
  )
})

// Asks one cell of the matrix and judges its answer.
import { isOfConsole } from '../../../src/platform/http/route-access'
import type { RouteRow } from '../../../src/platform/http/routing'
import { formToken as tokenFor } from '../../support/person'
import type { Resource } from './deal'
import { personOf, tokenOf } from './people'
import type { Row } from './rows'
import { type DealName, isAnyOf, isSignedIn, type Visitor } from './visitors'
import type { World } from './world'

export interface Cell {
  readonly row: Row
  readonly route: RouteRow
  readonly visitor: Visitor
  readonly deal: DealName
}

export interface Answer {
  readonly status: number
  readonly to: string
  readonly body: string
  /** It leads to a page that will say why it was refused. */
  readonly leadsToRefusal: boolean
}

const leadsToRefusal = (response: Response): boolean =>
  response.headers
    .getSetCookie()
    .some(
      (cookie) =>
        /^flash=/.test(cookie) && decodeURIComponent(decodeURIComponent(cookie)).includes('"refused"'),
    )

const pathOf = (route: RouteRow, thing: Resource | undefined): string =>
  route.path.replace(/:(\w+)/g, (_whole, name: string) => thing?.params[name] ?? 'new')

/** '@client' is that person's id in the asked deal, '@mate' a further id of the asked thing. */
const filled = ({ people, things }: World, value: string, { row, deal }: Cell): string => {
  if (!value.startsWith('@')) return value
  const ids: Record<string, string> = {
    client: (deal === 'A' ? people.client : people.otherClient).memberId,
    freelancer: (deal === 'A' ? people.freelancer : people.both).memberId,
    regular: people.regular.memberId,
    ...things[deal][row.of]?.params,
  }
  return ids[value.slice(1)] ?? value
}

const formOf = (world: World, cell: Cell, token: string): FormData => {
  const form = new FormData()
  if (token) form.append('_csrf', token)
  for (const [name, value] of Object.entries(cell.row.send))
    for (const item of Array.isArray(value) ? value : [value])
      form.append(name, typeof item === 'string' ? filled(world, item, cell) : item)
  return form
}

export const formToken = ({ app, people }: World, visitor: Visitor): string => {
  const person = personOf(people, visitor)
  return person ? tokenFor(app, tokenOf(person)) : ''
}

const bodyOf = (world: World, cell: Cell, token: string): Pick<RequestInit, 'body' | 'headers'> => {
  const { route, visitor, row } = cell
  if (route.method === 'GET') return {}
  if (visitor !== 'program') return { body: formOf(world, cell, token) }
  return { body: JSON.stringify(row.send), headers: { 'Content-Type': 'application/json' } }
}

const searchOf = (world: World, cell: Cell): string => {
  const { route, row } = cell
  const query = new URLSearchParams()
  if (route.method === 'GET')
    for (const [name, value] of Object.entries(row.send)) query.set(name, filled(world, String(value), cell))
  return query.size > 0 ? `?${query}` : ''
}

/** The cell's request, as its visitor would send it. */
export const requestOf = (world: World, cell: Cell, token: string): { url: string; init: RequestInit } => {
  const { route, row, visitor, deal } = cell
  const base = world.app.deps.config.baseUrl
  const { body, headers } = bodyOf(world, cell, token)
  const from = visitor === 'program' ? {} : { Origin: base }
  return {
    url: base + pathOf(route, world.things[deal][row.of]) + searchOf(world, cell),
    init: {
      method: route.method,
      headers: { Cookie: world.cookies[visitor], 'Accept-Language': 'ja', ...from, ...headers },
      ...(body === undefined ? {} : { body }),
    },
  }
}

/** Sends the cell's request, and takes back what it changed. */
export const ask = (world: World, cell: Cell, token = formToken(world, cell.visitor)): Promise<Answer> =>
  world.undone(async () => {
    const { url, init } = requestOf(world, cell, token)
    const response = await world.app.hono.request(url, init)
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
    if (isStream) await response.body?.cancel()
    const to = response.headers.get('location') ?? ''
    const shown = isStream ? '' : to + (await response.text())
    return { status: response.status, to, body: shown, leadsToRefusal: leadsToRefusal(response) }
  })

const isSignIn = ({ status, to }: Answer): boolean => status === 303 && to.startsWith('/sign-in?')

/** What the answer to this visitor must be, in words; compared with what it was. */
const expectedOf = ({ things }: World, { row, route, visitor, deal }: Cell) => {
  const thing = things[deal][row.of]
  if (!isSignedIn(visitor) && route.who !== 'anyone') return 'sign in'
  if (isOfConsole(route.who) && visitor !== 'operator') return 'not found'
  if (route.who === 'person' && visitor === 'operator') return 'refused'
  if (thing && !isAnyOf(visitor, deal, thing.seenBy)) {
    const isHinted = thing.hintedTo === 'all' || (thing.hintedTo === 'guests' && !isSignedIn(visitor))
    return isHinted ? 'hint' : 'not found'
  }
  if (!isAnyOf(visitor, deal, row.by)) return 'refused'
  return visitor === 'program' && route.method !== 'GET' ? 'no form' : 'through'
}

type Expectation = ReturnType<typeof expectedOf>

const holds: Record<Expectation, (given: Answer, row: Row, route: RouteRow) => boolean> = {
  'sign in': (given) => isSignIn(given) || given.status === 401,
  'not found': ({ status }) => status === 404,
  hint: ({ status }) => [200, 403, 404].includes(status),
  // A page whose moment is not now leads back to its thing.
  refused: ({ status, to }, _row, route) =>
    [403, 404, 409, 422].includes(status) || (route.method === 'GET' && status === 303 && to !== ''),
  'no form': ({ status }, row) => (status >= 400 && status < 500) || row.gives.includes(status),
  through: (given, row) => row.gives.includes(given.status) && !isSignIn(given),
}

/** What is wrong with the answer to one cell; empty when all is well. */
export const faultsOf = (world: World, cell: Cell, given: Answer): string[] => {
  const { row, route, visitor, deal } = cell
  const where = `${row.route} ${row.of && `${row.of} of deal ${deal} `}as ${visitor}`
  const expected = expectedOf(world, cell)
  const faults = holds[expected](given, row, route)
    ? []
    : [`${where}: ${expected} was expected, but the answer is ${given.status} ${given.to}`]
  const leaked = world.secrets.leaked(visitor, given.body).map((mark) => `${where}: shows ${mark}`)
  return [...faults, ...leaked]
}

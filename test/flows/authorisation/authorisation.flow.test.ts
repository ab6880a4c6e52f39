// The authorisation matrix (bar S1): every route × 13 kinds of visitor × own or foreign things, read and written.
import { expect, test } from 'vitest'
import { isOfConsole } from '../../../src/platform/http/route-access'
import { type RouteRow, routeTable } from '../../../src/platform/http/routing'
import { holes } from './holes'
import { ask, type Cell, faultsOf } from './judge'
import { matrix } from './matrix'
import type { Row } from './rows'
import { dealNames, isAnyOf, visitors } from './visitors'
import { useWorld } from './world'

const used = useWorld()
const all = Object.values(matrix).flat()
const nameOf = ({ method, path }: RouteRow): string => `${method} ${path}`

const withoutRow = (routes: readonly RouteRow[]): string[] => {
  const rows = new Set(all.map((row) => row.route))
  return routes.map(nameOf).filter((route) => !rows.has(route))
}

const cellsOf = (row: Row): Cell[] => {
  const route = routeTable().find((known) => nameOf(known) === row.route)
  if (!route) throw new Error(`A row names no route: ${row.route}`)
  const deals = row.of ? dealNames : (['A'] as const)
  return visitors.flatMap((visitor) => deals.map((deal) => ({ row, route, visitor, deal })))
}

const faultsIn = async (rows: readonly Row[]): Promise<string[]> => {
  const faults: string[] = []
  for (const cell of rows.flatMap(cellsOf))
    faults.push(...faultsOf(used.world, cell, await ask(used.world, cell)))
  return faults
}

test('every route has its row', () => {
  expect(withoutRow(routeTable())).toEqual([])
  const added: RouteRow = { method: 'GET', path: '/orders/:id/secrets', who: 'anyone' }
  expect(withoutRow([...routeTable(), added])).toEqual(['GET /orders/:id/secrets'])
})

test.each(Object.entries(matrix))(
  '%s: whom a route is not for, it shows and does nothing',
  async (_module, rows) => {
    expect(await faultsIn(rows)).toEqual([])
  },
  300_000,
)

test('the matrix has its size', () => {
  expect(all.flatMap(cellsOf).length).toBeGreaterThan(5800)
  expect(used.world.secrets.count()).toBeGreaterThan(50)
})

test.each(holes)('finds that $mistake', async ({ route, bend, viewer }) => {
  const { deps } = used.world.app
  const [before, loadViewer] = [used.bend, deps.loadViewer]
  if (bend) used.bend = bend
  if (viewer)
    deps.loadViewer = async (token, at, use) => {
      const found = await loadViewer(token, at, use)
      return found && viewer(found)
    }
  const faults = await faultsIn(all.filter((row) => row.route === route))
  used.bend = before
  deps.loadViewer = loadViewer
  expect(faults).not.toEqual([])
  expect(faults.filter((fault) => fault.includes('answer is 500'))).toEqual([])
})

/** Their senders are programs, or nothing comes of them. */
const formless = ['/uploads', '/webhooks/', '/api/', '/ranks/verify', '/rows']

test('no form is taken that another site could have sent', async () => {
  const forms = all.filter(
    ({ route, by }) =>
      route.startsWith('POST') && by !== 'nobody' && !formless.some((path) => route.includes(path)),
  )
  for (const row of forms) {
    const cell = cellsOf(row).find(({ visitor, deal, route }) =>
      isOfConsole(route.who)
        ? visitor === 'operator'
        : visitor !== 'operator' && isAnyOf(visitor, deal, 'member') && isAnyOf(visitor, deal, row.by),
    )
    if (!cell) throw new Error(`Nobody sends ${row.route}`)
    const { status, leadsToRefusal } = await ask(used.world, cell, '')
    expect([row.route, status === 403 || (status === 303 && leadsToRefusal)]).toEqual([row.route, true])
  }
}, 60_000)

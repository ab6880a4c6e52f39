// Every form of the site (issue 11, §8 rows 4, 6 and 7): sent twice, its address opened, and sent when the session is over.
import { expect, test } from 'vitest'
import { routeTable } from '../../../src/platform/http/routing'
import { type Cell, formToken, requestOf } from './judge'
import { matrix } from './matrix'
import { tokenOf } from './people'
import type { Row } from './rows'
import { isAnyOf, isSignedIn, visitors } from './visitors'
import { useWorld } from './world'

const used = useWorld()

/** Programs send these, or a script that reads no page that they lead to. */
const formless = ['/uploads', '/webhooks/', '/api/', '/ranks/verify']
/** Without the person who is written to there is no page. */
const nameless = ['POST /messages/new']
/** The session that would be asked about ends with the first press. */
const endings = ['POST /sign-out', 'POST /settings/close', 'POST /settings/sessions/:id/end']

const formsOfMembers = (): Row[] =>
  Object.values(matrix)
    .flat()
    .filter((row) => row.route.startsWith('POST') && row.by !== 'nobody')
    .filter(({ route }) => !formless.some((path) => route.includes(path)))
    .filter(({ route }) => routeOf(route).who !== 'anyone')

const routeOf = (name: string) => {
  const route = routeTable().find(({ method, path }) => `${method} ${path}` === name)
  if (!route) throw new Error(`A row names no route: ${name}`)
  return route
}

/** Somebody who may do it. */
const doerOf = (row: Row): Cell => {
  const route = routeOf(row.route)
  const visitor = visitors.find(
    (one) =>
      isSignedIn(one) && (one === 'operator') === (route.who === 'operator') && isAnyOf(one, 'A', row.by),
  )
  return { row, route, deal: 'A', visitor: visitor ?? 'operator' }
}

const send = async (cell: Cell, token: string, more: Record<string, string> = {}) => {
  const { world } = used
  const { url, init } = requestOf(world, cell, token)
  const headers = { ...(init.headers as Record<string, string>), Accept: 'text/html', ...more }
  const response = await world.app.hono.request(url, { ...init, headers })
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    cookies: response.headers.getSetCookie(),
  }
}

test('every form that is sent twice lands where its first sending led', async () => {
  const faults: string[] = []
  let pressed = 0
  for (const row of formsOfMembers()) {
    if (endings.includes(row.route)) continue
    const cell = doerOf(row)
    const token = formToken(used.world, cell.visitor)
    await used.world.undone(async () => {
      const first = await send(cell, token)
      if (first.status !== 303) return
      pressed += 1
      const second = await send(cell, token)
      if (second.status !== 303 || second.to !== first.to)
        faults.push(`${row.route} of ${row.of}: ${first.to}, then ${second.status} ${second.to}`)
    })
  }
  expect(faults).toEqual([])
  expect(pressed).toBeGreaterThan(150)
}, 120_000)

test('every address that a form is sent to can be opened, and shows nobody what is not theirs', async () => {
  const faults: string[] = []
  for (const row of formsOfMembers()) {
    if (nameless.includes(row.route)) continue
    const route = { ...routeOf(row.route), method: 'GET' as const }
    for (const visitor of ['guest', doerOf(row).visitor, 'newcomer', 'blocked'] as const) {
      const { url, init } = requestOf(
        used.world,
        { row: { ...row, send: {} }, route, deal: 'A', visitor },
        '',
      )
      await used.world.undone(async () => {
        const response = await used.world.app.hono.request(url, init)
        const body = await response.text()
        const isTold = [200, 303, 403, 404].includes(response.status)
        if (!isTold) faults.push(`${row.route} as ${visitor}: ${response.status}`)
        if (visitor === doerOf(row).visitor && ![200, 303].includes(response.status))
          faults.push(`${row.route} cannot be opened by ${visitor}: ${response.status}`)
        for (const mark of used.world.secrets.leaked(visitor, body))
          faults.push(`${row.route} shows ${visitor} ${mark}`)
      })
    }
  }
  expect([...new Set(faults)]).toEqual([])
}, 120_000)

test('what was typed when the session ended comes back after signing in', async () => {
  const faults: string[] = []
  let brought = 0
  const { world } = used
  for (const row of formsOfMembers()) {
    const cell = doerOf(row)
    const person = world.people[cell.visitor as 'client']
    const token = `${formToken(world, cell.visitor)}.${person.memberId}`
    await world.undone(async () => {
      const session = world.app.db.updateTable('sessions').where('token', '=', tokenOf(person))
      await session.set({ expiresAt: world.app.clock.now() }).execute()
      const cookie = `css=1; ${world.cookies[cell.visitor]}`
      const late = await send(cell, token, { Cookie: cookie })
      if (late.status !== 303 || !late.to.startsWith('/sign-in?to=')) faults.push(`${row.route}: ${late.to}`)
      const back = new URLSearchParams(late.to.slice('/sign-in?'.length)).get('to') ?? ''
      const typed = Object.entries(row.send).filter(([name]) => !/password|code$|^_/i.test(name))
      const isKept = back.includes('kept=')
      if (isKept !== typed.some(([, value]) => typeof value === 'string' || Array.isArray(value)))
        faults.push(`${row.route}: ${isKept ? 'kept without content' : 'not kept'}`)
      if (!isKept) return
      brought += 1
      await session.set({ expiresAt: new Date('2099-01-01T00:00:00Z') }).execute()
      const jar = late.cookies.map((one) => one.split(';')[0]).join('; ')
      const own = await world.app.hono.request(world.app.deps.config.baseUrl + back, {
        headers: { Cookie: `${world.cookies[cell.visitor]}; ${jar}`, 'Accept-Language': 'ja' },
      })
      if (own.status >= 400) faults.push(`${row.route}: ${back} is answered ${own.status}`)
    })
  }
  expect(faults).toEqual([])
  expect(brought).toBeGreaterThan(80)
}, 120_000)

/** What followed from the deed by rule. */
const news = ['tier.', 'standing.']

test('nobody is told by a notice what they have just done themselves', async () => {
  const faults: string[] = []
  const { world } = used
  for (const row of formsOfMembers()) {
    const cell = doerOf(row)
    const { memberId } = world.people[cell.visitor as 'client']
    const own = () =>
      world.app.db.selectFrom('notices').select(['id', 'kind']).where('memberId', '=', memberId).execute()
    await world.undone(async () => {
      await world.app.drain()
      const before = new Set((await own()).map(({ id }) => id))
      if ((await send(cell, formToken(world, cell.visitor))).status !== 303) return
      await world.app.drain()
      for (const { id, kind } of await own())
        if (!before.has(id) && !news.some((prefix) => kind.startsWith(prefix)))
          faults.push(`${row.route} tells ${cell.visitor} ${kind}`)
    })
  }
  expect(faults.join('; ')).toBe('')
}, 240_000)

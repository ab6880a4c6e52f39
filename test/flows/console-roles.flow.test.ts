import { beforeEach, describe, expect, test } from 'vitest'
import {
  isOfConsole,
  type OperatorRole,
  operatorRoles,
  roleOfRoute,
} from '../../src/platform/http/route-access'
import { routeTable } from '../../src/platform/http/routing'
import { consolePlaces } from '../../src/ui/console-layout'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { misaki } from '../world'

const app = useTestApp()
let all: Person
beforeEach(async () => {
  all = await misaki(app)
})

const colleague = (roles: readonly OperatorRole[], name = '凪'): Promise<Person> =>
  newcomer(app, { name, email: `${name}-${roles.join('-')}@example.jp`, operator: roles })
const rolesOf = async (memberId: string) =>
  (
    await app.db
      .selectFrom('members')
      .select('operatorRoles')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()
  ).operatorRoles

const console = () => routeTable().filter(({ path }) => path.startsWith('/console'))
const open = ({ path }: { path: string }) => path.replace(/:\w+/g, 'x')

describe('every route of the console', () => {
  test('but the overview asks for one role', () => {
    const routes = console()
    expect(routes.length).toBeGreaterThan(50)
    expect(routes.every(({ who }) => isOfConsole(who))).toBe(true)
    expect(routes.filter(({ who }) => roleOfRoute(who) === null).map(({ path }) => path)).toEqual([
      '/console',
    ])
  })

  test('is closed to whoever has every other role', async () => {
    for (const role of operatorRoles) {
      const others = operatorRoles.filter((one) => one !== role)
      const person = await colleague(others)
      for (const route of console().filter(({ who }) => roleOfRoute(who) === role)) {
        const answer = route.method === 'GET' ? await person.get(open(route)) : await person.post(open(route))
        const expected = route.method === 'GET' ? [303, '/console'] : [404, '']
        expect([route.path, answer.status, answer.to]).toEqual([route.path, ...expected])
      }
    }
  }, 60_000)

  test('that names no thing opens by its role alone', async () => {
    for (const role of operatorRoles) {
      const person = await colleague([role])
      const pages = console().filter(
        ({ who, method, path }) => method === 'GET' && roleOfRoute(who) === role && !path.includes(':'),
      )
      expect(pages.length).toBeGreaterThan(0)
      for (const { path } of pages) expect([path, (await person.get(path)).status]).toEqual([path, 200])
    }
  }, 60_000)

  test('is linked where its role opens it', async () => {
    for (const [, href, role] of consolePlaces) {
      const route = console().find(({ path, method }) => path === href && method === 'GET')
      expect([href, route && roleOfRoute(route.who)]).toEqual([href, role])
    }
    const { html } = await (await colleague(['money'])).get('/console')
    expect(html).toContain('href="/console/ledger"')
    expect(html).not.toContain('href="/console/verification"')
  })
})

describe('an administrator', () => {
  test('assigns roles with a reason; they work at once and stand in the audit log', async () => {
    const person = await colleague([])
    expect((await person.get('/console/ledger')).to).toBe('/console')
    const desk = `/console/operators/${person.memberId}/roles`
    expect((await all.post(desk, { 'roles[]': ['money'] })).status).toBe(422)
    await all.does(desk, { 'roles[]': ['money'], reason: '経理の担当になりました。' })
    expect((await person.get('/console/ledger')).status).toBe(200)
    expect((await person.post(desk, { 'roles[]': ['administrator'], reason: '自分で' })).status).toBe(404)
    expect((await all.get('/console/audit?deed=set-operator-roles')).html).toContain(
      '経理の担当になりました。',
    )
  })

  test('stays one at least, by the command and by the table', async () => {
    const desk = `/console/operators/${all.memberId}/roles`
    const refused = await all.post(desk, { 'roles[]': ['support'], reason: '辞めます。' })
    expect(refused.status).toBe(409)
    expect(await rolesOf(all.memberId)).toContain('administrator')
    const other = await colleague(['administrator'])
    await all.does(desk, { 'roles[]': ['support'], reason: '交代します。' })
    expect(await rolesOf(all.memberId)).toEqual(['support'])
    const clear = app.db
      .updateTable('members')
      .set({ operatorRoles: [] })
      .where('id', '=', other.memberId)
      .execute()
    await expect(clear).rejects.toThrow('one administrator stays')
  })

  test('alone is told what waits for administrators: to-dos go by role', async () => {
    const kinds = app.deps.todos.flatMap(({ kinds: some }) => Object.values(some))
    const ofConsole = kinds.filter(({ href }) => href('x').startsWith('/console'))
    expect(ofConsole.length).toBeGreaterThan(5)
    for (const { href, role } of ofConsole) {
      const [path = ''] = href('x').split('?')
      const route = console().find((one) => one.method === 'GET' && open(one) === path)
      expect([path, role]).toEqual([path, route && roleOfRoute(route.who)])
    }
  })
})

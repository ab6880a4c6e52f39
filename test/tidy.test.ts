// The habits of the app, as a test that fails (§6). Each rule names file and line, and is itself tested
// against violations planted for it.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { modules } from '../src/app'
import { readLives, statesDocument } from '../src/cli/states'
import { endNewsOf, newsOf } from '../src/modules/contracts/events'
import { appealNewsOf, newsOf as disputeNewsOf } from '../src/modules/disputes/events'
import { makeDb, makePool } from '../src/platform/db'
import { routeTable } from '../src/platform/http/routing'
import { makeTestApp } from './support/test-app'
import { noOldAddresses } from './tidy/rules-addresses'
import { classesOfOneModule, consoleTables, knownProperties } from './tidy/rules-css'
import { importRules } from './tidy/rules-imports'
import { gapsIn, hiddenRoutes, type LifecycleFiles, routesWithoutWho } from './tidy/rules-lifecycle'
import { ownersOfTables, ownTriggers } from './tidy/rules-migrations'
import { purityRules } from './tidy/rules-purity'
import { shapeRules } from './tidy/rules-shape'
import { sqlRules } from './tidy/rules-sql'
import { japaneseIn, wordRules } from './tidy/rules-words'
import { type Finding, moduleOf, plant, readTree, root } from './tidy/source'

const tree = readTree()
const rules = [
  ...importRules,
  ...sqlRules,
  ...purityRules,
  ...shapeRules,
  ...wordRules,
  ownTriggers,
  noOldAddresses,
  classesOfOneModule,
  knownProperties,
  consoleTables,
]
const line = ({ path: file, line, what }: Finding): string => `${file}:${line}  ${what}`

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test('holds', () => {
    expect(rule.find(tree).map(line)).toEqual([])
  })

  test('finds what was planted, and nothing else', () => {
    for (const planted of rule.planted) {
      expect(rule.find(plant(planted)).length, JSON.stringify(planted)).toBeGreaterThan(0)
    }
    for (const fine of rule.fine ?? []) expect(rule.find(plant(fine)).map(line)).toEqual([])
  })
})

// Connects to nothing: the routes are only counted.
const app = makeTestApp(makeDb(makePool('postgresql://nobody@localhost/none'))).hono
const posts = routeTable()
  .filter(({ method }) => method === 'POST')
  .map(({ path }) => path)

/** What a lifecycle has beside its commands: a total table of events, and forms by which people do its verbs. */
const beside: Readonly<Record<string, Partial<LifecycleFiles>>> = {
  contracts: {
    news: { ...newsOf, ...endNewsOf },
    routes: posts.filter((route) => /^\/(orders|contracts|end-notices)\//.test(route)),
    routeOf: { fund: 'pay', 'cancel-funded': 'settle' },
    withoutRoute: ['lapse', 'expire', 'absorb', 'end-disputed', 'complete-disputed'],
  },
  disputes: {
    news: { ...disputeNewsOf, ...appealNewsOf },
    routes: posts.filter((route) => /^\/(orders\/:id\/dispute|(console\/)?disputes\/)/.test(route)),
    routeOf: { open: 'dispute', file: 'appeal' },
    withoutRoute: ['settle', 'propose'],
  },
  integrity: {
    routes: posts.filter((route) => route.startsWith('/console/integrity/')),
    withoutRoute: ['record-case'],
  },
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const lives: LifecycleFiles[] = modules.flatMap(({ name: module, lifecycles = [] }) =>
  lifecycles.map(({ lifecycle, commands }) => ({
    module,
    verbs: lifecycle.verbs,
    commandOf: Object.fromEntries(Object.entries(commands).map(([verb, run]) => [verb, kebab(run.name)])),
    ...beside[module],
  })),
)

describe('verb, command, event and button', () => {
  test.each(lives)('of $module belong together', (life) => {
    expect(gapsIn(life, tree)).toEqual([])
  })

  test('a verb without its command, its news or its button is found', () => {
    const life = { module: 'jobs', verbs: ['post'], news: {}, routes: ['/jobs/:id/close'] }
    expect(gapsIn(life, [])).toHaveLength(3)
    const whole = { ...life, news: { post: 1 }, routes: ['/jobs/:id/post'] }
    expect(gapsIn(whole, [{ path: 'src/modules/jobs/commands/post.ts' }])).toEqual([])
  })
})

describe('routes', () => {
  test('every route of the app says who may come in', () => {
    expect(routesWithoutWho(app.routes, routeTable())).toEqual([])
  })

  test('a route beside the table is found', () => {
    const served = [
      { method: 'GET', path: '/secret' },
      { method: 'GET', path: '/assets/:name' },
    ]
    expect(routesWithoutWho(served, [])).toEqual(['GET /secret'])
  })

  test('no route hides another, whatever the order of modules', () => {
    expect(hiddenRoutes(routeTable())).toEqual([])
  })

  test('a route behind another that takes its address is found', () => {
    const table = ['/jobs/:id', '/jobs/new', '/jobs/new/files'].map((path) => ({ method: 'GET', path }))
    expect(hiddenRoutes(table)).toEqual(['GET /jobs/new'])
  })
})

describe('words', () => {
  const texts = tree.filter(({ path: file }) => moduleOf(file) && /\/texts(\/index|[^/]*)\.ts$/.test(file))

  test.each(texts.map(({ path: file }) => file))('%s has no Japanese in its English', async (file) => {
    const exported = (await import(path.join(root, file))) as Record<string, unknown>
    const english = Object.entries(exported).map(([name, value]) => [
      name,
      /en$/i.test(name) ? value : ((value as Record<string, unknown>)?.['en'] ?? null),
    ])
    expect(japaneseIn(Object.fromEntries(english))).toEqual([])
  })

  test('Japanese left in English is found', () => {
    expect(japaneseIn({ a: { b: '仕事', c: (n: number) => `${n}件`, d: 'jobs' } })).toHaveLength(2)
  })
})

test('the state diagrams are those of the tables: else run bin/docs', async () => {
  const lives = await readLives(root)
  expect([...new Set(lives.map(({ module }) => module))]).toEqual(
    tree.flatMap(({ path: file }) => /^src\/modules\/(\w+)\/lifecycle\.ts$/.exec(file)?.[1] ?? []).sort(),
  )
  expect(fs.readFileSync(path.join(root, 'docs', 'states.md'), 'utf8')).toBe(statesDocument(lives))
})

test('every lifecycle is listed by its module, with its commands', async () => {
  const listed = modules.flatMap(({ lifecycles = [] }) => lifecycles.map(({ lifecycle }) => lifecycle.title))
  expect(listed.sort()).toEqual((await readLives(root)).map(({ lifecycle }) => lifecycle.title).sort())
})

test('a table belongs to the module of its migration, and a later file of the same ten to the first', () => {
  const owners = ownersOfTables([
    { name: '0002_platform.sql', text: 'create table files (id text);' },
    { name: '0030_ledger.sql', text: 'create table entries (id text);' },
    { name: '0031_walls.sql', text: 'create table postings (id text);' },
  ])
  expect([...owners.values()]).toEqual(['platform', 'ledger', 'ledger'])
})

describe('the page about ASVS', () => {
  const page = fs.readFileSync(path.join(root, 'docs', 'security', 'asvs.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\| [12] +\|.*?\| ([a-z ]+?) +\| ([^|]*)\|$/gm)]

  test('names every item once, and tests that exist', () => {
    expect(new Set(rows.map(([, item]) => item)).size).toBe(253)
    expect(rows).toHaveLength(253)
    const tests = rows.flatMap(([, , , where = '']) => where.match(/[\w./-]+\.test\.ts/g) ?? [])
    expect(tests.length).toBeGreaterThan(80)
    expect(tests.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([])
  })

  test('counts them at its top as its rows say', () => {
    for (const state of ['test', 'reason', 'installation', 'open', 'not applicable']) {
      const counted = rows.filter(([, , found]) => found === state).length
      expect(page).toMatch(new RegExp(`^\\| ${state} +\\| +${counted} \\|`, 'm'))
    }
  })
})

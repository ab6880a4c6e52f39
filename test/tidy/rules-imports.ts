import path from 'node:path'
import { at, type Finding, isTest, moduleOf, nodesOf, type Rule, type Source } from './source'

/** A module may import only what stands before it (§6.1). */
export const moduleOrder = [
  ...[
    'members',
    'categories',
    'favourites',
    'guard',
    'verification',
    'profiles',
    'ledger',
    'messages',
    'jobs',
  ],
  ...[
    'proposals',
    'contracts',
    'retainers',
    'competitions',
    'tasks',
    'reviews',
    'disputes',
    'packages',
    'ranks',
    'client-standing',
    'rank-receipts',
    'rank-credentials',
    'rank-lab',
    'search',
    'integrity',
    'payouts',
    'deposits',
    'papers',
  ],
  ...['cases', 'notices', 'accounts', 'api', 'console'],
]

interface Import {
  /** The target as a path in the repository, without extension; a package keeps its name. */
  target: string
  isPackage: boolean
  /** `import type`: nothing of it is left when the program runs. */
  isType: boolean
  finding: (what: string) => Finding
}

const importTypes = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
]

const importsOf = (source: Source): Import[] =>
  nodesOf(source, ...importTypes).flatMap(({ node }) => {
    const from = (node['source'] as { value?: unknown } | null)?.value
    if (typeof from !== 'string') return []
    const isPackage = !from.startsWith('.')
    const target = isPackage
      ? from
      : path.posix.join(path.posix.dirname(source.path), from).replace(/\.(tsx?|js)$/, '')
    const isType = node['importKind'] === 'type' || node['exportKind'] === 'type'
    return [{ target, isPackage, isType, finding: (what) => at(source, node, what) }]
  })

const place = (target: string): string => target.split('/').slice(0, 2).join('/')

const findingsIn = (source: Source, wrong: (one: Import) => string | undefined): Finding[] =>
  importsOf(source).flatMap((one) => {
    const what = one.isPackage ? undefined : wrong(one)
    return what ? [one.finding(what)] : []
  })

/** What is wrong when somebody outside (or another module) imports a module's file. */
const throughIndex = (target: string): string | undefined => {
  const module = moduleOf(`${target}/`)
  return module && !/^src\/modules\/[^/]+(\/index|\/in-browser)?$/.test(target)
    ? `imports ${target}: only src/modules/${module}, or what it lets into a browser`
    : undefined
}

const wrongForModule =
  (own: string) =>
  ({ target }: Import): string | undefined => {
    const other = moduleOf(`${target}/`)
    if (other === own) return undefined
    if (other) {
      if (moduleOrder.indexOf(other) >= moduleOrder.indexOf(own))
        return `${own} imports ${other}, which does not stand before it`
      return throughIndex(target)
    }
    if (place(target) === 'src/ui' && !/^src\/ui(\/(index|format))?$/.test(target))
      return `imports ${target}: only src/ui`
    if (['src/platform', 'src/ui', 'src/engine'].includes(place(target)) || target === 'db/schema.gen')
      return undefined
    return `a module imports ${target}`
  }

export const moduleImports: Rule = {
  name: 'a module imports only what stands before it, and only its public interface',
  find: (tree) =>
    tree.flatMap((source) => {
      const own = moduleOf(source.path)
      if (!own || isTest(source.path) || !/\.tsx?$/.test(source.path)) return []
      if (!moduleOrder.includes(own))
        return [{ path: source.path, line: 1, what: `${own} has no place in the order of modules` }]
      return findingsIn(source, wrongForModule(own))
    }),
  planted: [
    { 'src/modules/jobs/rules.ts': `import { accept } from '../contracts'` },
    { 'src/modules/contracts/rules.ts': `import { decide } from '../jobs/lifecycle'` },
    { 'src/modules/contracts/rules.ts': `export * from '../jobs/lifecycle'` },
    { 'src/modules/jobs/pages/page.tsx': `import { Button } from '../../../ui/button'` },
    { 'src/modules/jobs/rules.ts': `import { makeApp } from '../../app'` },
    { 'src/modules/orders/rules.ts': '' },
  ],
  fine: [{ 'src/modules/contracts/rules.ts': `import { a } from '../jobs'; import { b } from './terms'` }],
}

export const publicInterfaces: Rule = {
  name: 'the process and the commands of the shell use a module by its public interface',
  find: (tree) =>
    tree
      .filter(({ path: file }) => !isTest(file) && /^src\/([^/]+\.tsx?$|cli\/)/.test(file))
      .flatMap((source) => findingsIn(source, ({ target }) => throughIndex(target))),
  planted: [{ 'src/app.ts': `import { accept } from './modules/contracts/commands/accept'` }],
  fine: [{ 'src/app.ts': `import { accept } from './modules/contracts'` }],
}

const platformMayUse = ['db/schema.gen', 'src/ui/view', 'src/ui/icon']

export const platformImports: Rule = {
  name: 'the platform knows no module, and of ui only what a view is',
  find: (tree) =>
    tree
      .filter(({ path: file }) => file.startsWith('src/platform/') && !isTest(file))
      .flatMap((source) =>
        findingsIn(source, ({ target }) =>
          place(target) === 'src/platform' || platformMayUse.includes(target)
            ? undefined
            : `the platform imports ${target}`,
        ),
      ),
  planted: [
    { 'src/platform/jobs.ts': `import { accept } from '../modules/contracts'` },
    { 'src/platform/http/page.tsx': `import { Button } from '../../ui'` },
  ],
}

const uiMayUse = ['src/platform/i18n', 'src/platform/clock', 'src/platform/calendar']

export const uiImports: Rule = {
  name: 'ui knows no module, and of the platform only languages and dates',
  find: (tree) =>
    tree
      .filter(({ path: file }) => file.startsWith('src/ui/') && !isTest(file))
      .flatMap((source) =>
        findingsIn(source, ({ target }) =>
          place(target) === 'src/ui' || uiMayUse.includes(target) ? undefined : `ui imports ${target}`,
        ),
      ),
  planted: [
    { 'src/ui/money.tsx': `import { feesOf } from '../modules/ledger'` },
    { 'src/ui/form.tsx': `import { page } from '../platform/http/page'` },
  ],
  fine: [{ 'src/ui/money.tsx': `import { Mark } from './mark'` }],
}

/** What the engine may take from outside: the calendar, types of languages, and how long a text is to a reader. */
const engineMayUse = ['src/platform/calendar', 'src/platform/i18n', 'src/platform/visible-length']

export const engineImports: Rule = {
  name: 'the engine is pure: it imports itself, and of the rest only types',
  find: (tree) =>
    tree
      .filter(({ path: file }) => file.startsWith('src/engine/') && !isTest(file))
      .flatMap((source) =>
        importsOf(source).flatMap(({ target, isPackage, isType, finding }) => {
          const isOwn = isPackage ? target === 'zod' : place(target) === 'src/engine'
          const isAllowed = engineMayUse.includes(target) && (isType || !target.endsWith('/i18n'))
          return isOwn || isAllowed ? [] : [finding(`the engine imports ${target}`)]
        }),
      ),
  planted: [
    { 'src/engine/measure/measure.ts': `import { sql } from 'kysely'` },
    { 'src/engine/measure/measure.ts': `import { later } from '../../platform/clock'` },
    { 'src/engine/measure/measure.ts': `import type { Db } from '../../platform/db'` },
  ],
  fine: [{ 'src/engine/measure/measure.ts': `import type { Lang } from '../../platform/i18n'` }],
}

/** Folders between which imports go one way: those of the engine, and modules, with all that is in them. */
const roomOf = (file: string): string | undefined => /^(src\/(?:engine|modules)\/[^/]+)\//.exec(file)?.[1]

export const oneWayImports: Rule = {
  name: 'no two folders import each other',
  find: (tree) => {
    const uses = tree
      .filter(({ path: file }) => !isTest(file))
      .flatMap((source) =>
        importsOf(source).map((one) => ({ ...one, from: roomOf(source.path), to: roomOf(`${one.target}/`) })),
      )
      .filter(({ from, to }) => from && to && from !== to)
    const edges = new Set(uses.map(({ from, to }) => `${from} ${to}`))
    return uses
      .filter(({ from, to }) => edges.has(`${to} ${from}`))
      .map(({ finding, from, to }) => finding(`${from} and ${to} import each other`))
  },
  planted: [
    {
      'src/engine/facts/facts.ts': `import type { Held } from '../evaluate/held'`,
      'src/engine/evaluate/held.ts': `import type { Facts } from '../facts/facts'`,
    },
  ],
  fine: [
    {
      'src/engine/facts/facts.ts': `import type { Tier } from '../policy/tiers'`,
      'src/engine/evaluate/held.ts': `import type { Facts } from '../facts/facts'`,
    },
  ],
}

/** Everything that a file pulls in when it runs, following relative imports through the tree. */
const reach = (tree: readonly Source[], start: string): string[] => {
  const byStem = new Map(tree.map((source) => [source.path.replace(/\.tsx?$/, ''), source]))
  const seen = new Set<string>()
  const visit = (stem: string): void => {
    if (seen.has(stem)) return
    seen.add(stem)
    const source = byStem.get(stem) ?? byStem.get(`${stem}/index`)
    for (const one of source ? importsOf(source) : []) if (!one.isPackage && !one.isType) visit(one.target)
  }
  visit(start)
  return [...seen]
}

const forServerOnly =
  /^src\/(platform\/(?!i18n$|clock$|calendar$|visible-length$)|ui\/(?!format$)|app$|server$)|\/(store|queries|routes)[^/]*$/

export const islandImports: Rule = {
  name: 'an island runs in the browser: of a module it takes only pure code',
  find: (tree) =>
    tree
      .filter(({ path: file }) => file.startsWith('src/islands/') && !isTest(file))
      .flatMap((source) =>
        findingsIn(source, ({ target }) => {
          const heavy = reach(tree, target).find((stem) => forServerOnly.test(stem))
          return heavy ? `${target} pulls ${heavy} into the browser` : undefined
        }),
      ),
  planted: [
    {
      'src/islands/count.ts': `import { count } from '../modules/jobs/rules'`,
      'src/modules/jobs/rules.ts': `import { sql } from '../../platform/db'`,
    },
  ],
  fine: [
    {
      'src/islands/count.ts': `import { count } from '../modules/jobs/rules'`,
      'src/modules/jobs/rules.ts': `import { later } from '../../platform/clock'`,
    },
  ],
}

export const importRules = [
  moduleImports,
  publicInterfaces,
  platformImports,
  uiImports,
  engineImports,
  oneWayImports,
  islandImports,
]

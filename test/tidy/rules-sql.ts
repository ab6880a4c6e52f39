import { migrationsIn, ownersOfTables } from './rules-migrations'
import {
  at,
  baseName,
  type Finding,
  isCode,
  isTest,
  moduleOf,
  type Node,
  nameOf,
  nodesOf,
  type Rule,
  type Source,
} from './source'

const writers = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']
const readers = ['selectFrom', 'selectNoFrom', 'executeQuery']

const isStore = (file: string): boolean => /^store(-[a-z-]+)?\.ts$/.test(baseName(file))
const isQueries = (file: string): boolean => /^queries(-[a-z-]+)?\.ts$/.test(baseName(file))

interface Call {
  node: Node
  method: string
  /** The first argument, when it is a plain string. */
  argument: string | undefined
}

const callsOf = (source: Source): Call[] =>
  nodesOf(source, 'CallExpression').flatMap(({ node }) => {
    const callee = node['callee'] as Node
    const method = callee.type === 'MemberExpression' ? nameOf(callee['property']) : undefined
    const [first] = node['arguments'] as Node[]
    const value = first?.type === 'Literal' ? first['value'] : undefined
    return method ? [{ node, method, argument: typeof value === 'string' ? value : undefined }] : []
  })

const sqlTemplates = (source: Source): Node[] =>
  nodesOf(source, 'TaggedTemplateExpression')
    .map(({ node }) => node)
    .filter((node) => nameOf(node['tag']) === 'sql')

const moduleCode = (tree: readonly Source[]): Source[] =>
  tree.filter(({ path: file }) => moduleOf(file) && isCode(file) && !isTest(file))

export const sqlPlaces: Rule = {
  name: 'SQL stands in store*.ts and queries*.ts, and nowhere else in a module',
  find: (tree) =>
    moduleCode(tree)
      .filter(({ path: file }) => !isStore(file) && !isQueries(file))
      .flatMap((source) => [
        ...sqlTemplates(source).map((node) => at(source, node, 'an sql template')),
        ...callsOf(source)
          .filter(({ method }) => [...writers, ...readers].includes(method))
          .map(({ node, method }) => at(source, node, method)),
      ]),
  planted: [
    { 'src/modules/jobs/commands/post.ts': 'export const post = (tx) => tx.insertInto("jobs").execute()' },
    { 'src/modules/jobs/pages/page.tsx': 'const q = sql`select 1`' },
    { 'src/modules/jobs/rules.ts': 'const q = sql<number>`select 1`' },
  ],
  fine: [{ 'src/modules/jobs/store-talk.ts': 'const q = (tx) => tx.insertInto("jobs").execute()' }],
}

const snake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

interface Write {
  table: string
  node: Node
}

const writesOf = (source: Source): Write[] => [
  ...callsOf(source)
    .filter(({ method, argument }) => writers.includes(method) && argument)
    .map(({ node, argument }) => ({ node, table: snake(argument?.split(' ')[0] ?? '') })),
  ...sqlTemplates(source).flatMap((node) => {
    const text = source.text.slice(node.start, node.end)
    const found = text.matchAll(
      /\b(?:insert\s+into|update(?!\s+set|\s+of)|delete\s+from|merge\s+into)\s+(\w+)/gi,
    )
    return [...found].map(([, table = '']) => ({ node, table: table.toLowerCase() }))
  }),
]

const foreignWrites = (tree: readonly Source[], owners: Map<string, string>): Finding[] =>
  moduleCode(tree).flatMap((source) =>
    writesOf(source).flatMap(({ table, node }) => {
      const owner = owners.get(table)
      return owner === undefined || owner === moduleOf(source.path)
        ? []
        : [at(source, node, `writes ${table}, which belongs to ${owner}`)]
    }),
  )

const plantedTables = new Map([
  ['orders', 'contracts'],
  ['job_tags', 'jobs'],
])
let owners: Map<string, string> | undefined

export const ownTables: Rule = {
  name: 'a module writes only its own tables',
  find: (tree) => {
    // Planted trees are tiny; the real one is judged by the real migrations.
    owners ??= ownersOfTables(migrationsIn(tree))
    return foreignWrites(tree, tree.length > 20 ? owners : plantedTables)
  },
  planted: [
    { 'src/modules/jobs/store.ts': 'const f = (tx) => tx.updateTable("orders").execute()' },
    { 'src/modules/contracts/store.ts': 'const f = (tx) => tx.insertInto("jobTags").execute()' },
    { 'src/modules/jobs/store.ts': 'const f = sql`with a as (insert into orders (id) values (1)) select 1`' },
    { 'src/modules/jobs/store.ts': 'const f = sql`update\n orders set status = 1`' },
  ],
  fine: [
    {
      'src/modules/jobs/store.ts':
        'const f = sql`insert into job_tags (id) values (1) on conflict do update set a = 1`',
    },
  ],
}

export const queriesOnlyRead: Rule = {
  name: 'queries only read',
  find: (tree) =>
    moduleCode(tree)
      .filter(({ path: file }) => isQueries(file))
      .flatMap((source) => writesOf(source).map(({ table, node }) => at(source, node, `writes ${table}`))),
  planted: [{ 'src/modules/jobs/queries.ts': 'const f = (tx) => tx.deleteFrom("jobTags").execute()' }],
  fine: [
    { 'src/modules/jobs/queries.ts': 'const f = sql`select 1 from orders for no key update of orders`' },
  ],
}

const textOf = (source: Source, { start, end }: Node): string => source.text.slice(start, end)

export const weakLocks: Rule = {
  name: 'rows are locked with `for no key update`, which foreign keys do not wait for (decision 183)',
  find: (tree) =>
    moduleCode(tree).flatMap((source) => [
      ...callsOf(source)
        .filter(({ method }) => method === 'forUpdate')
        .map(({ node }) => at(source, node, 'forUpdate')),
      ...sqlTemplates(source)
        .filter((node) => /\bfor update\b/.test(textOf(source, node)))
        .map((node) => at(source, node, 'for update')),
    ]),
  planted: [
    { 'src/modules/jobs/store.ts': 'const f = (tx) => tx.selectFrom("jobs").forUpdate().execute()' },
    { 'src/modules/jobs/store.ts': 'const f = sql`select from jobs for update skip locked`' },
  ],
  fine: [{ 'src/modules/jobs/store.ts': 'const f = sql`select from jobs for no key update`' }],
}

export const sqlRules = [sqlPlaces, ownTables, queriesOnlyRead, weakLocks]

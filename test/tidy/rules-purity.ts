import {
  at,
  baseName,
  isCode,
  isOurs,
  isTest,
  moduleOf,
  type Node,
  nameOf,
  nodesOf,
  type Rule,
  type Source,
} from './source'

const inModules = (tree: readonly Source[]): Source[] =>
  tree.filter(({ path: file }) => moduleOf(file) && isCode(file) && !isTest(file))

const memberCall = (node: Node): string => {
  const callee = node['callee'] as Node
  return callee.type === 'MemberExpression'
    ? `${nameOf(callee['object'])}.${nameOf(callee['property'])}`
    : (nameOf(callee) ?? '')
}

const chance = ['Date.now', 'Math.random', 'performance.now', 'randomUUID', 'crypto.randomUUID']

/** Pages that run in the browser, and entry points, where time and ids are made. */
const isDoor = (file: string): boolean =>
  /^(routes|console-routes|auth)(-[a-z-]+)?\.tsx?$/.test(baseName(file))

export const noClock: Rule = {
  name: 'a module never asks for the time or for chance: both come in as arguments',
  find: (tree) =>
    inModules(tree).flatMap((source) => [
      ...nodesOf(source, 'NewExpression')
        .filter(({ node }) => nameOf(node['callee']) === 'Date' && (node['arguments'] as Node[]).length === 0)
        .map(({ node }) => at(source, node, 'new Date()')),
      ...nodesOf(source, 'CallExpression')
        .filter(({ node }) => chance.includes(memberCall(node)))
        .map(({ node }) => at(source, node, `${memberCall(node)}()`)),
    ]),
  planted: [
    { 'src/modules/jobs/rules.ts': 'const now = new Date()' },
    { 'src/modules/jobs/rules.ts': 'const now = Date.now()' },
    { 'src/modules/jobs/rules.ts': 'const luck = Math.random()' },
  ],
  fine: [{ 'src/modules/jobs/rules.ts': 'const then = new Date(text)' }],
}

const printers = /\.(toLocaleDateString|toLocaleTimeString)$|^(Intl\.)?DateTimeFormat$/

export const oneDateFormat: Rule = {
  name: 'dates are printed by ui/format alone: what the platform prints differs between runtimes',
  find: (tree) =>
    tree
      .filter(({ path: file }) => file.startsWith('src/') && isCode(file) && !isTest(file))
      .flatMap((source) => [
        ...nodesOf(source, 'CallExpression')
          .filter(({ node }) => printers.test(memberCall(node)))
          .map(({ node }) => at(source, node, memberCall(node))),
        ...nodesOf(source, 'NewExpression')
          .filter(({ node }) => printers.test(memberCall(node)))
          .map(({ node }) => at(source, node, memberCall(node))),
      ]),
  planted: [
    { 'src/modules/jobs/texts/en.ts': "const day = (on: Date) => on.toLocaleDateString('en')" },
    { 'src/modules/jobs/texts/ja.ts': "const days = new Intl.DateTimeFormat('ja')" },
  ],
  fine: [{ 'src/modules/jobs/texts/en.ts': "const count = (n: number) => n.toLocaleString('en')" }],
}

const isPure = (file: string): boolean => /^(rules|lifecycle)\.ts$/.test(baseName(file))

export const pureRules: Rule = {
  name: 'rules and lifecycles are pure: nothing in them waits',
  find: (tree) =>
    inModules(tree)
      .filter(({ path: file }) => isPure(file))
      .flatMap((source) => [
        ...nodesOf(source, 'AwaitExpression').map(({ node }) => at(source, node, 'await')),
        ...nodesOf(source, 'ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression')
          .filter(({ node }) => node['async'] === true)
          .map(({ node }) => at(source, node, 'async')),
      ]),
  planted: [
    { 'src/modules/jobs/rules.ts': 'export const f = async () => 1' },
    { 'src/modules/jobs/lifecycle.ts': 'export const f = await g()' },
  ],
}

/** Companies outside: what is agreed with them is kept at once, and is no part of our transaction. */
const isProvider = (file: string): boolean => /^src\/modules\/ledger\/(sandbox|stripe)\//.test(file)
const mayOpen = (file: string): boolean =>
  isDoor(file) || /^(jobs|sweeps?|work|listeners)\.ts$/.test(baseName(file)) || isProvider(file)

export const transactions: Rule = {
  name: 'only an entry point opens a transaction; a command takes the one it is given',
  find: (tree) =>
    inModules(tree)
      .filter(({ path: file }) => !mayOpen(file))
      .flatMap((source) =>
        nodesOf(source, 'CallExpression')
          .filter(({ node }) => /(^|\.)(inTransaction|transaction)$/.test(memberCall(node)))
          .map(({ node }) => at(source, node, 'opens a transaction')),
      ),
  planted: [
    { 'src/modules/jobs/commands/post.ts': 'export const post = (db) => inTransaction(db, work)' },
    { 'src/modules/jobs/store.ts': 'export const f = (db) => db.transaction().execute(work)' },
  ],
  fine: [{ 'src/modules/jobs/routes.tsx': 'const f = (db) => inTransaction(db, work)' }],
}

const camel = (text: string): string => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

interface ExportedFunction {
  name: string
  params: Node[]
  node: Node
}

const exportedFunctions = (source: Source): ExportedFunction[] =>
  nodesOf(source, 'ExportNamedDeclaration').flatMap(({ node }) => {
    const declaration = node['declaration'] as Node | null
    if (declaration?.type === 'FunctionDeclaration')
      return [{ name: nameOf(declaration['id']) ?? '', params: declaration['params'] as Node[], node }]
    if (declaration?.type !== 'VariableDeclaration') return []
    return (declaration['declarations'] as Node[]).flatMap((one) => {
      const value = one['init'] as Node | null
      return value && /^(Arrow)?Function(Expression)?/.test(value.type)
        ? [{ name: nameOf(one['id']) ?? '', params: value['params'] as Node[], node }]
        : []
    })
  })

export const commands: Rule = {
  name: 'a command file is one verb: one exported function of its name, and the transaction first',
  find: (tree) =>
    inModules(tree)
      .filter(({ path: file }) => /^src\/modules\/[^/]+\/([^/]+\/)?commands\//.test(file))
      .flatMap((source) => {
        const verb = camel(baseName(source.path).replace(/\.ts$/, ''))
        const functions = exportedFunctions(source)
        const own = functions.find(({ name }) => name === verb)
        const others = functions.filter((one) => one !== own)
        return [
          ...(own ? [] : [{ path: source.path, line: 1, what: `exports no function ${verb}` }]),
          ...others.map(({ node, name }) => at(source, node, `exports ${name} beside its verb`)),
          ...(own && !/^_?tx$/.test(nameOf(own.params[0]) ?? '')
            ? [at(source, own.node, `${verb} does not take tx first`)]
            : []),
        ]
      }),
  planted: [
    { 'src/modules/jobs/commands/post.ts': 'export const send = (tx: Tx) => 1' },
    { 'src/modules/jobs/commands/post.ts': 'export const post = (db: Db) => 1' },
    {
      'src/modules/jobs/commands/post.ts': 'export const post = (tx: Tx) => 1; export const other = () => 2',
    },
  ],
  fine: [{ 'src/modules/jobs/commands/count-hire.ts': 'export const countHire = async (tx: Tx) => 1' }],
}

/** What judges at any moment, and what signs inside of an event, is given no services (decision 094). */
const stillInstalls = /^src\/modules\/(ranks\/calendar\/in-force|rank-receipts\/services)\.ts$/

export const noInstalled: Rule = {
  name: 'what a process opens once is in Services, not in a variable that an install function sets',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isOurs(file) && !stillInstalls.test(file))
      .flatMap((source) =>
        exportedFunctions(source)
          .filter(({ name }) => /^install[A-Z]/.test(name))
          .map(({ node, name }) => at(source, node, `exports ${name}`)),
      ),
  planted: [{ 'src/platform/mail.ts': 'export const installPost = () => {}' }],
  fine: [{ 'src/platform/mail.ts': 'export const makeMailer = (config) => ({})' }],
}

const readings = ['text', 'json', 'parseBody', 'formData', 'arrayBuffer', 'blob']

/** Whether this call reads the body of a request: `c.req.text()`, `c.req.raw.json()`. */
const readsBody = (node: Node): boolean => {
  const callee = node['callee'] as Node
  if (callee.type !== 'MemberExpression' || !readings.includes(nameOf(callee['property']) ?? '')) return false
  const from = callee['object'] as Node
  return from.type === 'MemberExpression' && ['req', 'raw'].includes(nameOf(from['property']) ?? '')
}

export const noBodies: Rule = {
  name: 'only platform/http reads the body of a request, within the limit of its address',
  find: (tree) =>
    inModules(tree).flatMap((source) =>
      nodesOf(source, 'CallExpression')
        .filter(({ node }) => readsBody(node))
        .map(({ node }) => at(source, node, 'reads a body without a limit')),
    ),
  planted: [
    { 'src/modules/jobs/routes.tsx': 'const text = await c.req.text()' },
    { 'src/modules/jobs/routes.tsx': 'const form = await c.req.raw.formData()' },
  ],
  fine: [{ 'src/modules/jobs/routes.tsx': 'const { text } = await readText(c, 100); await answer.text()' }],
}

export const purityRules = [noClock, oneDateFormat, pureRules, transactions, commands, noInstalled, noBodies]

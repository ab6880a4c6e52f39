import {
  at,
  baseName,
  type Finding,
  isCode,
  isOurs,
  isTest,
  lineOf,
  type Node,
  type NodeInContext,
  nameOf,
  nodesOf,
  type Rule,
  type Source,
} from './source'

const lines = (source: Source): number =>
  source.text.split('\n').length - (source.text.endsWith('\n') ? 1 : 0)
const many = (count: number, text = 'a\n'): string => text.repeat(count)

/** The only classes: the expected no, the form at fault, and custom elements, which the browser asks for. */
const classesAllowed = ['DomainError', 'FormFault']

export const forms: Rule = {
  name: 'no default exports, enums, namespaces, decorators, any, or classes',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isCode(file) && !/\.config\.ts$/.test(file))
      .flatMap((source) => [
        ...nodesOf(source, 'ExportDefaultDeclaration').map(({ node }) =>
          at(source, node, 'a default export'),
        ),
        ...nodesOf(source, 'TSEnumDeclaration').map(({ node }) => at(source, node, 'an enum')),
        ...nodesOf(source, 'TSModuleDeclaration')
          .filter(({ node }) => node['declare'] !== true)
          .map(({ node }) => at(source, node, 'a namespace')),
        ...nodesOf(source, 'Decorator').map(({ node }) => at(source, node, 'a decorator')),
        ...nodesOf(source, 'TSAnyKeyword').map(({ node }) => at(source, node, 'any')),
        ...nodesOf(source, 'ClassDeclaration', 'ClassExpression')
          .filter(
            ({ node }) =>
              !classesAllowed.includes(nameOf(node['id']) ?? '') &&
              nameOf(node['superClass']) !== 'HTMLElement',
          )
          .map(({ node }) => at(source, node, 'a class')),
      ]),
  planted: [
    { 'src/ui/a.ts': 'export default 1' },
    { 'src/ui/a.ts': 'enum Colour { red }' },
    { 'src/ui/a.ts': 'class OrderService {}' },
    { 'src/ui/a.ts': 'const a = (b: any) => b' },
    { 'src/ui/a.ts': 'namespace A { export const b = 1 }' },
  ],
  fine: [{ 'src/islands/a.ts': 'class CountDown extends HTMLElement {}' }],
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** The body of describe(…) is a chapter of tests, not a function. */
const isChapter = ({ parents }: NodeInContext): boolean => {
  const [call] = parents
  if (call?.type !== 'CallExpression') return false
  let callee = call['callee'] as Node
  while (callee.type !== 'Identifier') {
    const inner = (callee['object'] ?? callee['callee'] ?? callee['tag']) as Node | undefined
    if (!inner) return false
    callee = inner
  }
  return nameOf(callee) === 'describe'
}

export const functionLinesMax = 50
export const parametersMax = 3

export const functions: Rule = {
  name: `a function has at most ${functionLinesMax} lines and ${parametersMax} parameters`,
  find: (tree) =>
    tree.flatMap((source) =>
      nodesOf(source, ...functionTypes).flatMap((seen) => {
        const { node } = seen
        const long = lineOf(source, node.end) - lineOf(source, node.start) + 1
        const params = (node['params'] as Node[]).length
        const found: Finding[] = []
        if (long > functionLinesMax && !isChapter(seen))
          found.push(at(source, node, `a function of ${long} lines`))
        if (params > parametersMax && !isData(source.path))
          found.push(at(source, node, `a function of ${params} parameters`))
        return found
      }),
    ),
  planted: [
    { 'src/ui/a.ts': `const a = () => {\n${many(50, 'b()\n')}}` },
    { 'src/ui/a.ts': `function a() {\n${many(50, 'b()\n')}}` },
    { 'test/a.test.ts': `test('a', () => {\n${many(50, 'b()\n')}})` },
    { 'src/ui/a.ts': 'const a = (b, c, d, e) => 1' },
  ],
  fine: [{ 'test/a.test.ts': `describe('a', () => {\n${many(90, 'b()\n')}})` }],
}

/** Words, figures and drawings, not code: they may be long. */
const isData = (file: string): boolean =>
  /(^|\/)texts[^/]*\.ts$|\/texts\/(ja|en)\.ts$/.test(file) ||
  /^db\/seeds\/(texts|avatars|logos)\//.test(file) ||
  file.startsWith('src/modules/categories/')

const linesMax = (file: string): number => (isTest(file) ? 300 : /\/pages\/.*\.tsx$/.test(file) ? 200 : 250)

export const fileSizes: Rule = {
  name: 'a file has at most 250 lines, a page 200, a test 300',
  find: (tree) =>
    tree
      .filter(({ path: file }) => /\.(tsx?|css|js)$/.test(file) && !isData(file))
      .filter((source) => lines(source) > linesMax(source.path))
      .map((source) => ({ path: source.path, line: 1, what: `${lines(source)} lines` })),
  planted: [
    { 'src/ui/a.ts': many(251) },
    { 'src/ui/a.css': many(251) },
    { 'src/modules/jobs/pages/job-page.tsx': many(201) },
    { 'test/flows/a.flow.test.ts': many(301) },
  ],
  fine: [{ 'src/modules/jobs/texts/ja.ts': many(400) }],
}

const commentLines = (source: Source): number =>
  new Set(
    source.comments.flatMap(({ start, end }) => {
      const first = lineOf(source, start)
      return Array.from({ length: lineOf(source, end) - first + 1 }, (_, i) => first + i)
    }),
  ).size

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)

export const commentShare = (tree: readonly Source[]): number => {
  const ours = tree.filter(({ path: file }) => isOurs(file) && !isData(file))
  return sum(ours.map(commentLines)) / Math.max(1, sum(ours.map(lines)))
}

export const comments: Rule = {
  name: 'comments carry 3 to 8 % of the lines of the source',
  find: (tree) => {
    const share = commentShare(tree)
    return share >= 0.03 && share < 0.085
      ? []
      : [{ path: 'src', line: 1, what: `comments are ${(share * 100).toFixed(1)} % of the lines` }]
  },
  planted: [
    { 'src/ui/a.ts': `// Why.\n${many(99, 'a\n')}` },
    { 'src/ui/a.ts': `${many(20, '// What.\n')}${many(80, 'a\n')}` },
  ],
  fine: [{ 'src/ui/a.ts': `${many(5, '// Why.\n')}${many(95, 'a\n')}` }],
}

const aggregates = /^(utils?|helpers?|common|shared|misc|lib)(\.|$)/

export const fileNames: Rule = {
  name: 'files are named in kebab-case after a noun or a verb, never utils or helpers',
  find: (tree) =>
    tree
      .filter(({ path: file }) => /\.(tsx?|css|sql)$/.test(file))
      .flatMap(({ path: file }) => {
        const name = baseName(file)
        if (aggregates.test(name)) return [{ path: file, line: 1, what: 'a name that takes everything' }]
        return /^[a-z0-9]+([-_][a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name) &&
          (!name.includes('_') || /\.sql$/.test(name))
          ? []
          : [{ path: file, line: 1, what: 'not in kebab-case' }]
      }),
  planted: [
    { 'src/ui/RankSeal.tsx': '' },
    { 'src/modules/jobs/utils.ts': '' },
    { 'src/modules/jobs/job_page.tsx': '' },
  ],
  fine: [{ 'src/ui/rank-seal.tsx': '', 'db/migrations/0041_thread_waiting.sql': '' }],
}

const readmeLinesMax = 80

export const readmeSizes: Rule = {
  name: 'a README of a module is read within minutes',
  find: (tree) =>
    tree.flatMap(({ path: file, text }) => {
      const count = text.split('\n').length - 1
      const isTooLong = /^src\/.*README\.md$/.test(file) && count > readmeLinesMax
      return isTooLong ? [{ path: file, line: count, what: `${count} lines of ${readmeLinesMax}` }] : []
    }),
  planted: [{ 'src/modules/jobs/README.md': many(81, 'a\n') }],
  fine: [{ 'src/modules/jobs/README.md': many(80, 'a\n') }],
}

export const testsThatRun: Rule = {
  name: 'no test is skipped, focused or left to do',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isTest(file))
      .flatMap((source) =>
        nodesOf(source, 'MemberExpression')
          .filter(
            ({ node }) =>
              ['test', 'it', 'describe'].includes(nameOf(node['object']) ?? '') &&
              ['only', 'skip', 'todo', 'fails'].includes(nameOf(node['property']) ?? ''),
          )
          .map(({ node }) => at(source, node, source.text.slice(node.start, node.end))),
      ),
  planted: [
    { 'test/a.test.ts': `test.only('a', () => {})` },
    { 'src/a.test.ts': `describe.skip('a', () => {})` },
  ],
}

export const shapeRules = [forms, functions, fileSizes, comments, fileNames, readmeSizes, testsThatRun]

// The source tree as data: every file parsed once, so that a rule of the app is a question about it.
import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

export const root = path.resolve(import.meta.dirname, '../..')

export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export interface NodeInContext {
  node: Node
  /** From the nearest outwards. */
  parents: readonly Node[]
}

export interface Source {
  path: string
  text: string
  /** Every node of the program, outermost first. */
  nodes: readonly NodeInContext[]
  comments: readonly { start: number; end: number; value: string }[]
}

export interface Finding {
  path: string
  line: number
  what: string
}

/** A rule of the app, with violations planted to prove that it can fail. */
export interface Rule {
  name: string
  find: (tree: readonly Source[]) => Finding[]
  /** Each is a small tree of its own, path → text, and must be found. */
  planted: readonly Record<string, string>[]
  /** Must not be found. */
  fine?: readonly Record<string, string>[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

const allNodes = (top: Node): NodeInContext[] => {
  const found: NodeInContext[] = []
  const visit = (node: Node, parents: readonly Node[]): void => {
    found.push({ node, parents })
    const around = [node, ...parents]
    for (const child of childrenOf(node)) visit(child, around)
  }
  visit(top, [])
  return found
}

/** Parses TypeScript and JavaScript; any other file has text and no nodes. Throws on a syntax error. */
export const parse = (file: string, text: string): Source => {
  if (!/\.(ts|tsx|js)$/.test(file)) return { path: file, text, nodes: [], comments: [] }
  const { program, comments, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  return { path: file, text, nodes: allNodes(program as unknown as Node), comments }
}

export const plant = (files: Record<string, string>): Source[] =>
  Object.entries(files).map(([file, text]) => parse(file, text))

const folders = ['src', 'test', 'db', 'bench', 'bin', 'docs']
const skipped = /(^|\/)(schema\.gen\.ts|node_modules)(\/|$)/

export const readTree = (): Source[] =>
  folders
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    )
    .filter((file) => !skipped.test(file))
    .sort()
    .map((file) => parse(file, fs.readFileSync(path.join(root, file), 'utf8')))

export const lineOf = (source: Source, offset: number): number =>
  source.text.slice(0, offset).split('\n').length

export const at = (source: Source, node: { start: number }, what: string): Finding => ({
  path: source.path,
  line: lineOf(source, node.start),
  what,
})

/** `src/modules/jobs/pages/job-page.tsx` → `jobs`. */
export const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1]
export const isTest = (file: string): boolean => file.startsWith('test/') || /\.test\.tsx?$/.test(file)
export const isCode = (file: string): boolean => /\.(ts|tsx)$/.test(file)
/** Code that runs on the site. */
export const isOurs = (file: string): boolean => file.startsWith('src/') && isCode(file) && !isTest(file)
export const baseName = (file: string): string => path.posix.basename(file)

/** A string that stands in the source as such: a literal, a piece of a template, words between tags. */
export const wordsIn = (node: Node): string | undefined => {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type === 'TemplateElement') return (node['value'] as { cooked?: string }).cooked
  return node.type === 'JSXText' ? (node['value'] as string) : undefined
}

export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node['name'] === 'string' ? (node['name'] as string) : undefined

/** The element or component that a JSX element is of. */
export const tagOf = (node: Node): string | undefined =>
  nameOf((node['openingElement'] as Node | undefined)?.['name'])

export const nodesOf = (source: Source, ...types: string[]): NodeInContext[] =>
  source.nodes.filter(({ node }) => types.includes(node.type))

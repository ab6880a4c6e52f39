// Small faults planted in a source file: what a mutation test expects some test to notice.
import { parseSync } from 'vite'

export interface Mutant {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
}

const isType = (node: Node): boolean => /^TS(?!As|Satisfies|NonNull)/.test(node.type)

/** The operator of an expression stands between its two sides. */
const operatorOf = (node: Node, text: string): { start: number; end: number } | null => {
  const { left, right, operator } = node as { left?: Node; right?: Node; operator?: string }
  if (!left || !right || !operator) return null
  const start = text.indexOf(operator, left.end)
  return start >= 0 && start < right.start ? { start, end: start + operator.length } : null
}

const changesOf = (node: Node, text: string): Omit<Mutant, 'file' | 'before'>[] => {
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    const after = operators[node['operator'] as string]
    const place = operatorOf(node, text)
    return after && place ? [{ ...place, after }] : []
  }
  if (node.type === 'Literal' && typeof node['value'] === 'boolean')
    return [{ start: node.start, end: node.end, after: String(!node['value']) }]
  if (node.type === 'Literal' && typeof node['value'] === 'number')
    return [{ start: node.start, end: node.end, after: String(node['value'] + 1) }]
  if (node.type === 'Literal' && typeof node['bigint'] === 'string')
    return [{ start: node.start, end: node.end, after: `${BigInt(node['bigint']) + 1n}n` }]
  if (node.type === 'ConditionalExpression') {
    const test = node['test'] as Node
    return [{ start: test.start, end: test.end, after: `!(${text.slice(test.start, test.end)})` }]
  }
  if (node.type === 'IfStatement') {
    const test = node['test'] as Node
    return [{ start: test.start, end: test.end, after: 'false' }]
  }
  return []
}

/** All mutants of one file, in the order of its text. Types, imports and texts for people are left alone. */
export const mutantsIn = (file: string, text: string): Mutant[] => {
  const found: Mutant[] = []
  const visit = (node: Node): void => {
    if (isType(node) || node.type === 'ImportDeclaration') return
    for (const change of changesOf(node, text))
      found.push({ file, before: text.slice(change.start, change.end), ...change })
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child)
  }
  visit(parseSync(file, text).program as unknown as Node)
  return found
}

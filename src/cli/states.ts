// The diagrams of docs/states.md, drawn from the lifecycle tables themselves (§6.3).
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

interface Row {
  verb: string
  from: readonly string[]
  to: string
  by: readonly string[]
}

export interface Life {
  module: string
  /** What lives, in the words of the table's own comment. */
  title: string
  rows: readonly Row[]
}

type Step = { from: readonly string[]; to: string; by?: string | readonly string[] }

const isStep = (value: unknown): value is Step =>
  typeof value === 'object' && value !== null && Array.isArray((value as Step).from) && 'to' in value

/** A table is a list of rows with their verbs, or an object of steps by verb. Null for anything else. */
const rowsOf = (table: unknown): Row[] | null => {
  if (typeof table !== 'object' || table === null) return null
  const named: [string, unknown][] = Array.isArray(table)
    ? table.map((row: unknown) => [(row as { verb?: string } | null)?.verb ?? '', row])
    : Object.entries(table)
  if (named.length === 0 || !named.every(([verb, step]) => verb !== '' && isStep(step))) return null
  return named.map(([verb, step]) => {
    const { from, to, by = [] } = step as Step
    return { verb, from, to, by: typeof by === 'string' ? [by] : by }
  })
}

/** Every lifecycle table of the house. Throws for a file of that name without one. */
export const readLives = async (root: string): Promise<Life[]> => {
  const modules = path.join(root, 'src', 'modules')
  const lives: Life[] = []
  for (const module of fs.readdirSync(modules).sort()) {
    const file = path.join(modules, module, 'lifecycle.ts')
    if (!fs.existsSync(file)) continue
    const found = Object.values(await import(pathToFileURL(file).href)).flatMap((value) => {
      const rows = rowsOf(value)
      return rows ? [rows] : []
    })
    const title = /The life of [^.,(:]+/.exec(fs.readFileSync(file, 'utf8'))?.[0].trim() ?? module
    if (found.length === 0) throw new Error(`${file} holds no lifecycle table`)
    for (const rows of found) lives.push({ module, title, rows })
  }
  return lives
}

/** Where nothing exists yet, a table says `none`. */
const place = (status: string): string => (status === 'none' ? '[*]' : status.replaceAll('-', '_'))

const edges = ({ rows }: Life): string[] => {
  const begin = rows[0]?.from[0] ?? 'none'
  const left = new Set(rows.flatMap(({ from }) => from))
  const states = [...new Set(rows.flatMap(({ from, to }) => [...from, to]))]
  return [
    ...states.filter((status) => status.includes('-')).map((s) => `state "${s}" as ${place(s)}`),
    ...(begin === 'none' ? [] : [`[*] --> ${place(begin)}`]),
    ...rows.flatMap(({ verb, from, to, by }) =>
      from.map((status) => {
        const who = by.length > 0 ? ` (${by.join(', ')})` : ''
        return `${place(status)} --> ${place(to)}: ${verb}${who}`
      }),
    ),
    ...states.filter((status) => !left.has(status)).map((status) => `${place(status)} --> [*]`),
  ]
}

const chapter = (life: Life): string =>
  [
    `## ${life.title}`,
    '',
    `From \`src/modules/${life.module}/lifecycle.ts\`.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...edges(life).map((edge) => `  ${edge}`),
    '```',
    '',
  ].join('\n')

/** The whole page: one diagram per table; an arrow is a verb and who may do it. */
export const statesDocument = (lives: readonly Life[]): string =>
  `# States

Drawn by \`bin/docs\` from the lifecycle tables, which the server, the pages and the tests read too. An arrow is a verb, with those who
may do it. Do not edit by hand.

${lives.map(chapter).join('\n')}`

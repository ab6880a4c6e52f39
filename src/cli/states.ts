// The diagrams of docs/states.md, drawn from the lifecycle tables themselves (§6.3).
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { arrowsOf, isLifecycle, type LifecycleShape } from '../platform/lifecycle'

export interface ModuleLifecycle {
  module: string
  lifecycle: LifecycleShape
}

/** The lifecycles of every module, from its `lifecycle.ts`. Throws for a file of that name without one. */
export const readLives = async (root: string): Promise<ModuleLifecycle[]> => {
  const modules = path.join(root, 'src', 'modules')
  const lives: ModuleLifecycle[] = []
  for (const module of fs.readdirSync(modules).sort()) {
    const file = path.join(modules, module, 'lifecycle.ts')
    if (!fs.existsSync(file)) continue
    const found = Object.values(await import(pathToFileURL(file).href))
      .filter(isLifecycle)
      // A loader may list a module's exports in the order of the source or by name.
      .sort((a, b) => (a.title < b.title ? -1 : 1))
    if (found.length === 0) throw new Error(`${file} holds no lifecycle`)
    lives.push(...found.map((lifecycle) => ({ module, lifecycle })))
  }
  return lives
}

/** Where nothing exists yet, a table says `none`. */
const place = (status: string): string => (status === 'none' ? '[*]' : status.replaceAll('-', '_'))

const edges = ({ lifecycle }: ModuleLifecycle): string[] => {
  const { states, start } = lifecycle
  const arrows = arrowsOf(lifecycle)
  const left = new Set(arrows.map(({ from }) => from))
  return [
    ...states.filter((state) => state.includes('-')).map((state) => `state "${state}" as ${place(state)}`),
    ...(start === 'none' ? [] : [`[*] --> ${place(start)}`]),
    ...arrows.map(({ verb, from, to, by }) => `${place(from)} --> ${place(to)}: ${verb} (${by.join(', ')})`),
    ...states.filter((state) => !left.has(state)).map((state) => `${place(state)} --> [*]`),
  ]
}

const chapter = (life: ModuleLifecycle): string =>
  [
    `## ${life.lifecycle.title}`,
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
export const statesDocument = (lives: readonly ModuleLifecycle[]): string =>
  `# States

Drawn by \`bin/docs\` from the lifecycle tables, which the server, the pages and the tests read too. An arrow is a verb, with those who
may do it. Do not edit by hand.

${lives.map(chapter).join('\n')}`

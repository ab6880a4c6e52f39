import type { Source } from './source'

/** A life as its module writes it down, and what must stand beside each verb. */
export interface LifecycleFiles {
  module: string
  verbs: readonly string[]
  /** Verbs whose command has another file, with its name: the verb is part of a larger deed. */
  commandOf?: Readonly<Record<string, string>>
  /** Verb → news, where the module keeps them in one total table. */
  news?: Readonly<Record<string, unknown>>
  /** Verbs whose form has another name than the verb. */
  routeOf?: Readonly<Record<string, string>>
  /** Paths of forms by which people do the verbs. */
  routes?: readonly string[]
  /** Verbs that no person does alone: time does, or an answer to a request. */
  withoutRoute?: readonly string[]
}

/** Verb ⇔ command file ⇔ event ⇔ button: what is missing on any side, as sentences. */
export const gapsIn = (life: LifecycleFiles, tree: readonly Pick<Source, 'path'>[]): string[] => {
  const { module, verbs, commandOf = {}, news, routeOf = {}, routes, withoutRoute = [] } = life
  const files = new Set(tree.map(({ path }) => path))
  return verbs.flatMap((verb) => {
    const file = `src/modules/${module}/commands/${commandOf[verb] ?? verb}.ts`
    const gaps: string[] = []
    if (!files.has(file)) gaps.push(`${module}: the verb ${verb} has no command ${file}`)
    if (news && news[verb] === undefined) gaps.push(`${module}: the verb ${verb} makes no news`)
    if (
      routes &&
      !withoutRoute.includes(verb) &&
      !routes.some((route) => route.split('/').includes(routeOf[verb] ?? verb))
    )
      gaps.push(`${module}: nobody can press ${verb}`)
    return gaps
  })
}

export interface Route {
  method: string
  path: string
}

/** Served outside the table: files named by their content or by a signed link, never by who asks. */
const openByDesign = ['/icon.svg', '/assets/:name', '/files/:id/:until/:mark/:name']

/** Doors of the app that the route table, and so the authorisation matrix, does not know. */
export const routesWithoutWho = (served: readonly Route[], table: readonly Route[]): string[] => {
  // An address that a form is sent to also shows its page, to whom the form is for (form-addresses.ts).
  const known = new Set(
    table.flatMap(({ method, path }) => [`${method} ${path}`, ...(method === 'POST' ? [`GET ${path}`] : [])]),
  )
  const found = served
    .filter(({ method, path }) => method !== 'ALL' && !openByDesign.includes(path))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !known.has(route))
  return [...new Set(found)]
}

const partsOf = (path: string): string[] => path.split('/')

/** Whether the first path answers what is meant for the second: part by part the same, or a parameter. */
const covers = (first: string, second: string): boolean => {
  const [own, other] = [partsOf(first), partsOf(second)]
  return own.length === other.length && own.every((part, i) => part.startsWith(':') || part === other[i])
}

/** Routes that nobody can reach, since one before them takes their address: the order of modules must not matter. */
export const hiddenRoutes = (table: readonly Route[]): string[] =>
  table.flatMap(({ method, path }, i) =>
    table.slice(0, i).some((earlier) => earlier.method === method && covers(earlier.path, path))
      ? [`${method} ${path}`]
      : [],
  )

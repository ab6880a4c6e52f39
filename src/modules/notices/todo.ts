import type { Lang } from '../../platform/i18n'
import type { TodoFill, TodoKind, TodoSource } from '../../platform/todos'

/** One kind of to-do item, and its words. */
export interface ShownKind extends TodoKind {
  readonly text: (fill: TodoFill) => string
}

/** The kinds of all modules in one language. Throws when two modules name a kind alike. */
export const shownKinds = (sources: readonly TodoSource[], lang: Lang): ReadonlyMap<string, ShownKind> => {
  const all = new Map<string, ShownKind>()
  for (const { kinds, words } of sources)
    for (const [kind, how] of Object.entries(kinds)) {
      const text = words[lang][kind]
      if (!text || all.has(kind)) throw new Error(`Two modules have the to-do item ${kind}`)
      all.set(kind, { ...how, text })
    }
  return all
}

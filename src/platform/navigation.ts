// The pages that a signed-in person reaches from every page, as each module offers them; the header draws them.
import type { NavigationLink } from '../ui/view'
import type { Lang } from './i18n'

export type NavigationRole = 'freelancer' | 'client' | 'operator'
export const navigationRoles = ['freelancer', 'client', 'operator'] as const satisfies NavigationRole[]

/** The places of an entry among those of all modules, for each role that has it. */
type Order = Partial<Record<NavigationRole, number>>

export interface NavigationEntry {
  readonly href: string
  /** In the line below the header. */
  readonly bar?: Order
  /** In the account menu. */
  readonly menu?: Order
  /** Other pages that belong to it: they mark it as the current one. What lies below `href` belongs to it anyway. */
  readonly holds?: RegExp
  /** What its badge counts: kinds of to-dos, and kinds of unread notices. */
  readonly counts?: { readonly todos?: readonly string[]; readonly notices?: readonly string[] }
}

/** What one module adds to the navigation. */
export interface Navigation<Key extends string = string> {
  readonly words: Record<Lang, Record<Key, string>>
  readonly entries: Readonly<Record<Key, NavigationEntry>>
}

/** A module's entries. An entry without words in both languages does not compile. */
export const defineNavigation = <Key extends string>(source: Navigation<Key>): Navigation =>
  source as unknown as Navigation

/** So many to-dos of a kind; `forClient` says for which side of the market, null for either. */
export interface WaitingCount {
  readonly kind: string
  readonly forClient: boolean | null
  readonly n: number
}

/** For whom the links are, and what they count. */
export interface NavigationViewer {
  readonly role: NavigationRole
  readonly lang: Lang
  /** The path of the page that is drawn, without its query. */
  readonly path: string
  readonly waiting: readonly WaitingCount[]
  /** Unread notices by kind. */
  readonly unread: Readonly<Record<string, number>>
}

const countOf = (entry: NavigationEntry, { role, waiting, unread }: NavigationViewer): number | null => {
  const { todos = [], notices = [] } = entry.counts ?? {}
  if (todos.length + notices.length === 0) return null
  const isMine = ({ kind, forClient }: WaitingCount): boolean =>
    todos.includes(kind) && (forClient === null || forClient === (role === 'client'))
  const waits = waiting.filter(isMine).reduce((sum, { n }) => sum + n, 0)
  return notices.reduce((sum, kind) => sum + (unread[kind] ?? 0), waits)
}

const isWithin = ({ href, holds }: NavigationEntry, path: string): boolean =>
  path.startsWith(`${href}/`) || (holds?.test(path) ?? false)

type Shown = NavigationEntry & { readonly label: string }

/** The one entry that the page belongs to: the page itself before whatever holds it, and of these the longest address. */
const currentOf = (entries: readonly Shown[], path: string): Shown | undefined =>
  entries.find(({ href }) => href === path) ??
  entries.filter((entry) => isWithin(entry, path)).sort((a, b) => b.href.length - a.href.length)[0]

/** The links of one role, in their order, with what each counts; the one where the page stands is marked. */
export const navigationOf = (
  sources: readonly Navigation[],
  viewer: NavigationViewer,
): { bar: NavigationLink[]; menu: NavigationLink[] } => {
  const { role, lang, path } = viewer
  const all = sources.flatMap(({ entries, words }) =>
    Object.entries(entries).map(([key, entry]): Shown => ({ ...entry, label: words[lang][key] ?? '' })),
  )
  const mine = all.filter(({ bar, menu }) => (bar?.[role] ?? menu?.[role]) !== undefined)
  const current = currentOf(mine, path)
  const links = (place: 'bar' | 'menu'): NavigationLink[] =>
    mine
      .filter((entry) => entry[place]?.[role] !== undefined)
      .sort((a, b) => (a[place]?.[role] ?? 0) - (b[place]?.[role] ?? 0))
      .map((entry) => ({
        href: entry.href,
        label: entry.label,
        count: countOf(entry, viewer),
        current: entry === current ? (entry.href === path ? 'page' : 'true') : undefined,
      }))
  return { bar: links('bar'), menu: links('menu') }
}

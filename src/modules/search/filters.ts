import { momentIn, pageNumber } from '../../platform/http/paging'
import { isCategory } from '../categories'
import { type Tier, tiers } from '../members'
import { budgetSteps, priceSteps } from './documents'
import { packageDaySteps, packagePriceSteps } from './documents-package'
import { hourSteps, unitSteps } from './documents-task'
import { fold, mark, termsOf } from './rules'
import type { Kind } from './store'

/** One kind of filter. Its values stand in the URL under its key; a hit has any one of those chosen. */
export interface Group {
  key: string
  values: readonly string[]
}

const freelancerSorts = ['recommended', 'new', 'rating', 'orders', 'price'] as const
const jobSorts = ['recommended', 'new', 'budget', 'deadline'] as const
const packageSorts = ['recommended', 'new', 'orders', 'price'] as const
/** Lists that can be searched. Tasks are kept among the jobs, and have a list of their own besides. */
export type ListKind = Kind | 'tasks'
export const sortsOf = {
  freelancers: freelancerSorts,
  jobs: jobSorts,
  packages: packageSorts,
  tasks: jobSorts,
} as const
export type Sort = (typeof sortsOf)[ListKind][number]

export interface Search {
  kind: ListKind
  words: string
  /** Folded; a hit contains each. */
  terms: string[]
  groups: Group[]
  sort: Sort
  page: number
  /** The moment at which the first page was read: what came later would move the pages after it. Null on a first page. */
  asOf: Date | null
  /** Jobs that the viewer may propose for, now. */
  fit: boolean
  /** Jobs whose deadline is within so many days; 0 for any. */
  days: number
}

const seals = tiers.filter((tier) => tier !== 'none')
const stepsOf = (steps: readonly number[]): string[] => steps.map((_, index) => String(index + 1))

/** What may be chosen in the URL; an open list is checked by its own rule. */
const choices: Record<ListKind, Record<string, readonly string[] | ((value: string) => boolean)>> = {
  freelancers: {
    cat: isCategory,
    tier: seals,
    price: stepsOf(priceSteps),
    avail: ['open', 'limited', 'closed'],
    skill: (value) => value.length > 0 && value.length <= 40,
  },
  jobs: {
    mode: ['project', 'competition', 'task'],
    cat: isCategory,
    budget: budgetSteps.map(String),
    tag: (value) => /^[a-z-]{2,20}$/.test(value),
    room: ['empty'],
    rate: ['80'],
  },
  packages: {
    cat: isCategory,
    upto: packagePriceSteps.map(String),
    within: packageDaySteps.map(String),
    room: ['free'],
  },
  tasks: {
    cat: isCategory,
    unit: unitSteps.map(String),
    hour: hourSteps.map(String),
  },
}
/** Of these one at a time; of the others any number. */
const single = new Set(['cat', 'skill', 'budget', 'upto', 'within', 'unit', 'hour'])

const groupOf = (kind: ListKind, key: string, given: readonly string[]): Group => {
  const rule = choices[kind][key] ?? []
  const allowed = given.filter((value) => (typeof rule === 'function' ? rule(value) : rule.includes(value)))
  return { key, values: [...new Set(allowed)].slice(0, single.has(key) ? 1 : 8) }
}

/** Reads a search from a URL. Whatever is unknown there is passed over: old links keep working. */
export const readSearch = (kind: ListKind, query: URLSearchParams): Search => {
  const words = (query.get('q') ?? '').trim().slice(0, 100)
  const sorts: readonly Sort[] = sortsOf[kind]
  const sort = sorts.find((known) => known === query.get('sort')) ?? 'recommended'
  const days = Number(query.get('days'))
  return {
    kind,
    words,
    terms: termsOf(words),
    groups: Object.keys(choices[kind])
      .map((key) => groupOf(kind, key, query.getAll(key)))
      .filter((group) => group.values.length > 0),
    sort,
    page: Math.min(50, pageNumber(query.get('page'))),
    asOf: momentIn(query.get('asof')),
    fit: (kind === 'jobs' || kind === 'tasks') && query.get('fit') === '1',
    days: kind === 'jobs' && [3, 7, 14].includes(days) ? days : 0,
  }
}

export const chosen = (search: Search, key: string): readonly string[] =>
  search.groups.find((group) => group.key === key)?.values ?? []

type Change = Partial<Record<string, readonly string[] | string | null>>

/** The address of the same search with some parts changed; any change but of the page leads to its first page. */
export const hrefOf = (search: Search, change: Change = {}): string => {
  const query = new URLSearchParams()
  const parts: Record<string, readonly string[] | string | null | undefined> = {
    q: search.words,
    ...Object.fromEntries(search.groups.map((group) => [group.key, group.values])),
    fit: search.fit ? '1' : null,
    days: search.days ? String(search.days) : null,
    sort: search.sort === 'recommended' ? null : search.sort,
    ...change,
  }
  for (const [key, value] of Object.entries(parts)) {
    const values = typeof value === 'string' ? [value] : (value ?? [])
    for (const one of values) if (one !== '') query.append(key, one)
  }
  const text = query.toString()
  return `/${search.kind}${text ? `?${text}` : ''}`
}

/** Another page of the same list, as it stood when its first page was read. */
export const pageHref = (search: Search, page: number, at: Date): string =>
  hrefOf(search, {
    page: page > 1 ? String(page) : null,
    asof: String((search.asOf ?? at).getTime()),
  })

/** Adds the value to its group, or takes it away; a single choice is replaced. */
export const toggled = (search: Search, key: string, value: string): string => {
  const now = chosen(search, key)
  if (now.includes(value)) return hrefOf(search, { [key]: now.filter((one) => one !== value) })
  return hrefOf(search, { [key]: single.has(key) ? [value] : [...now, value] })
}

/** How many filters are set, words not counted. */
export const filterCount = (search: Search): number =>
  search.groups.reduce((sum, group) => sum + group.values.length, 0) +
  (search.fit ? 1 : 0) +
  (search.days ? 1 : 0)

/** The tokens of a group, any of which a hit has. */
export const groupTokens = ({ key, values }: Group): string[] =>
  values.map((value) => mark(key, key === 'skill' ? fold(value) : value))

export interface SearcherRights {
  memberId: string
  tier: Tier
}

/** Tokens of the tiers that a person of this tier reaches, for jobs that ask for a tier. */
export const tiersReached = (tier: Tier): string[] =>
  tiers.slice(0, tiers.indexOf(tier) + 1).map((reached) => mark('min', reached))

// How the client's review wall is filtered and sorted: both stand in the address.

/** 'top': four stars and more; 'alike': a picture of it looks like one of somebody else's entry. */
export const wallFilters = [
  'all',
  'shortlisted',
  'top',
  'rated',
  'unrated',
  'alike',
  'ai',
  'unserious',
] as const
export type WallFilter = (typeof wallFilters)[number]
/** 'best': shortlisted first, then by stars; 'new' and 'first': by arrival. */
export const wallSorts = ['best', 'new', 'first'] as const
export type WallSort = (typeof wallSorts)[number]

export interface WallView {
  show: WallFilter
  sort: WallSort
}

const oneOf = <T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T =>
  known.find((name) => name === text) ?? otherwise

/** The view that an address asks for; anything unknown is the usual one. */
export const readWallView = (query: (name: string) => string | undefined): WallView => ({
  show: oneOf(wallFilters, query('show'), 'all'),
  sort: oneOf(wallSorts, query('sort'), 'best'),
})

/** The query of an address that keeps the view: '' for the usual one. */
export const wallQuery = ({ show, sort }: WallView, page = 1): string => {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(sort === 'best' ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return query.size > 0 ? `?${query}` : ''
}

// What a member keeps for later: favourites, what they looked at last, and searches.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { favouriteIds, markFavourites, recentIds } from '../favourites'
import { PackageCard, packageCards } from '../packages'
import type { JobListing } from './cards'
import { removeSearch } from './commands/remove-search'
import { saveSearch } from './commands/save-search'
import { readSearch } from './filters'
import { FavouriteJobsPage, FavouritePeoplePage, RecentPage } from './pages/kept-pages'
import { PersonRow } from './pages/parts/person-card'
import { WorkCard } from './pages/parts/work-cards'
import { SavedSearchesPage, SavedSearchPage } from './pages/saved-pages'
import {
  packagesStillThere,
  peopleStillThere,
  savedSearch,
  savedSearches,
  workStillThere,
} from './queries-saved'
import { pictureOf, workCards } from './routes'
import { newHitsMax } from './saved'
import { texts } from './texts'

/** The cards of the work among these that the viewer can still find. */
const workOf = async (c: Ctx, ids: readonly string[]) => {
  const listings: JobListing[] = await workStillThere(c.var.deps.db, viewerOf(c), { ids, at: c.var.at })
  return { ids: listings.map(({ jobId }) => jobId), cards: await workCards(c, listings) }
}

const without = (ids: readonly string[], there: readonly string[]): string[] =>
  ids.filter((id) => !there.includes(id))

const showJobs = async (c: Ctx) => {
  const ids = await favouriteIds(c.var.deps.db, viewerOf(c).memberId, 'job')
  const work = await workOf(c, ids)
  markFavourites(c)
  return page(c, <FavouriteJobsPage work={work} gone={without(ids, work.ids)} />)
}

const showPeople = async (c: Ctx) => {
  const { db } = c.var.deps
  const ids = await favouriteIds(db, viewerOf(c).memberId, 'freelancer')
  const people = await peopleStillThere(db, ids)
  const there = people.map(({ memberId }) => memberId)
  markFavourites(c)
  return page(c, <FavouritePeoplePage people={people} gone={without(ids, there)} picture={pictureOf(c)} />)
}

const showRecent = async (c: Ctx) => {
  const { db } = c.var.deps
  const { memberId } = viewerOf(c)
  const work = await workOf(c, await recentIds(db, memberId, 'job'))
  const people = await peopleStillThere(db, await recentIds(db, memberId, 'freelancer'))
  markFavourites(c)
  return page(c, <RecentPage work={work} people={people} picture={pictureOf(c)} />)
}

const showSearches = async (c: Ctx) =>
  page(c, <SavedSearchesPage searches={await savedSearches(c.var.deps.db, viewerOf(c))} />)

/** What a kept search has found, as cards of its kind. */
const foundCards = async (c: Ctx, { kind, hitIds }: { kind: string; hitIds: readonly string[] }) => {
  const { db } = c.var.deps
  if (kind === 'freelancers') {
    const people = await peopleStillThere(db, hitIds)
    return people.map((person) => <PersonRow person={person} picture={pictureOf(c)} />)
  }
  if (kind === 'packages') {
    const offers = await packageCards(db, await packagesStillThere(db, hitIds), c.var.at)
    return offers.map((offer) => <PackageCard offer={offer} picture={pictureOf(c)} />)
  }
  const work = await workOf(c, hitIds)
  return work.ids.map((id) => <WorkCard id={id} cards={work.cards} />)
}

const showSearch = async (c: Ctx) => {
  const of = { id: c.req.param('id') ?? '', max: newHitsMax }
  const saved = await savedSearch(c.var.deps.db, viewerOf(c), of)
  if (!saved) return c.notFound()
  markFavourites(c)
  const cards = await foundCards(c, saved)
  return page(
    c,
    <SavedSearchPage saved={saved} isEmpty={cards.length === 0}>
      {cards}
    </SavedSearchPage>,
  )
}

const searchRoutes = (app: Routes): void => {
  get(app, '/my/searches', { who: 'person', show: showSearches })
  get(app, '/my/searches/:id', { who: 'person', show: showSearch })
  post(app, '/my/searches', {
    who: 'person',
    input: z.object({
      kind: field.oneOf(['jobs', 'freelancers', 'tasks', 'packages']),
      query: field.optionalLine(2000),
      name: field.line(60),
    }),
    run: async (tx, { c, id, viewer, at, input: { kind, query, name } }) => {
      const search = readSearch(kind, new URLSearchParams(query))
      await saveSearch(tx, { id, memberId: viewer.memberId, search, name, at })
      return { to: '/my/searches', flash: texts[c.var.lang].saved.done }
    },
    rerender: showSearches,
  })
  post(app, '/my/remove-search', {
    who: 'person',
    input: z.object({ id: field.id() }),
    run: async (tx, { c, viewer, input }) => {
      await removeSearch(tx, { id: input.id, memberId: viewer.memberId })
      return { to: '/my/searches', flash: texts[c.var.lang].saved.removed }
    },
    rerender: showSearches,
  })
}

export const keptRoutes = (app: Routes): void => {
  get(app, '/my/favourites', { who: 'person', show: showJobs })
  get(app, '/my/favourites/freelancers', { who: 'person', show: showPeople })
  get(app, '/my/recent', { who: 'person', show: showRecent })
  searchRoutes(app)
}

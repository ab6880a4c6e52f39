import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { page } from '../../platform/http/page'
import { readerOf } from '../../platform/http/read-from-standby'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { markFavourites, rememberView } from '../favourites'
import { extend } from './commands/extend'
import { refund } from './commands/refund'
import { withdraw } from './commands/withdraw'
import { CompetitionPage } from './pages/competition-page'
import { GalleryPage } from './pages/gallery-page'
import { MyCompetitionsPage } from './pages/my-competitions-page'
import { firstUnfinished } from './pages/wizard-page'
import { competitionPage, myCompetitions, myEntries, visibleEntries } from './queries'
import { galleryCompetitions } from './queries-cards'
import { consoleRoutes } from './routes-console'
import { entryRoutes } from './routes-entries'
import { pollRoutes } from './routes-polls'
import { wallRoutes } from './routes-wall'
import { wizardRoutes } from './routes-wizard'
import { pictureOf } from './show-entry'

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const showCompetition = async (c: Ctx) => {
  const db = readerOf(c)
  const found = await competitionPage(db, c.var.viewer, idOf(c))
  const isDraft = found?.status === 'draft' || found?.status === 'awaiting'
  if (isDraft) return c.redirect(`/competitions/${found.id}/draft/${firstUnfinished(found)}`, 303)
  const entries = found ? await visibleEntries(db, c.var.viewer, found.id) : []
  if (found && found.clientId !== c.var.viewer?.memberId) {
    markFavourites(c)
    await rememberView(c, 'job', found.id)
  }
  return show(c, found, (competition) => (
    <CompetitionPage
      competition={competition}
      entries={entries}
      viewerId={c.var.viewer?.memberId ?? null}
      picture={pictureOf(c)}
    />
  ))
}

const showMine = async (c: Ctx) => {
  const { db } = c.var.deps
  const [posted, entered] = [await myCompetitions(db, viewerOf(c)), await myEntries(db, viewerOf(c))]
  return page(c, <MyCompetitionsPage posted={posted} entered={entered} />)
}

const showGallery = async (c: Ctx) =>
  page(c, <GalleryPage competitions={await galleryCompetitions(readerOf(c))} picture={pictureOf(c)} />)

/** The client's verbs that need nothing but a button. */
const buttons = { withdraw, refund }

const lifeRoutes = (app: Routes): void => {
  for (const [verb, run] of Object.entries(buttons))
    post(app, `/competitions/:id/${verb}`, {
      who: 'member',
      input: noFields,
      run: async (tx, { param, viewer, at }) => {
        await run(tx, { competitionId: param('id'), actorId: viewer.memberId, at })
        return { to: `/competitions/${param('id')}` }
      },
      rerender: showCompetition,
    })
  post(app, '/competitions/:id/extend', {
    who: 'member',
    input: z.object({ byDays: field.whole(1, 7) }),
    run: async (tx, { param, viewer, at, input }) => {
      await extend(tx, { competitionId: param('id'), actorId: viewer.memberId, at, byDays: input.byDays })
      return { to: `/competitions/${param('id')}` }
    },
    rerender: showCompetition,
  })
}

/** Competitions from the form to the end, their entries, and the lists of one's own. */
export const competitionRoutes = (app: Routes): void => {
  wizardRoutes(app)
  get(app, '/competitions', { who: 'anyone', show: sharedByGuests(showGallery) })
  get(app, '/my/competitions', { who: 'member', show: showMine })
  get(app, '/competitions/:id', { who: 'anyone', show: sharedByGuests(showCompetition) })
  lifeRoutes(app)
  entryRoutes(app)
  wallRoutes(app)
  pollRoutes(app)
  consoleRoutes(app)
}

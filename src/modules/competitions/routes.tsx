import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { discard } from './commands/discard'
import { extend } from './commands/extend'
import { pay } from './commands/pay'
import { refund } from './commands/refund'
import { saveDraft } from './commands/save-draft'
import { withdraw } from './commands/withdraw'
import { competitionInput, fieldsOf } from './competition-form'
import { CompetitionFormPage } from './pages/competition-form-page'
import { CompetitionPage } from './pages/competition-page'
import { GalleryPage } from './pages/gallery-page'
import { MyCompetitionsPage } from './pages/my-competitions-page'
import { competitionPage, myCompetitions, myEntries, visibleEntries } from './queries'
import { pastCompetitions } from './queries-cards'
import { entryRoutes } from './routes-entries'
import { pictureOf } from './show-entry'

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const showNew = (c: Ctx) => {
  const typed = c.var.form?.values['_id']
  return page(c, <CompetitionFormPage id={typeof typed === 'string' ? typed : newId(c.var.at)} />)
}

const showEdit = async (c: Ctx) => {
  const found = await competitionPage(c.var.deps.db, viewerOf(c), idOf(c))
  if (!found || found.clientId !== viewerOf(c).memberId) return c.notFound()
  if (found.status !== 'draft' && found.status !== 'awaiting')
    return c.redirect(`/competitions/${found.id}`, 303)
  return page(c, <CompetitionFormPage id={found.id} competition={found} />)
}

const showCompetition = async (c: Ctx) => {
  const { db } = c.var.deps
  const found = await competitionPage(db, c.var.viewer, idOf(c))
  const entries = found ? await visibleEntries(db, c.var.viewer, found.id) : []
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
  page(c, <GalleryPage past={await pastCompetitions(c.var.deps.db)} picture={pictureOf(c)} />)

const formRoutes = (app: Routes): void => {
  get(app, '/competitions/new', { who: 'member', show: showNew })
  post(app, '/competitions/new', {
    who: 'member',
    input: competitionInput,
    run: async (tx, { id, viewer, input, at }) => {
      const fields = fieldsOf(input)
      await saveDraft(tx, { competitionId: id, clientId: viewer.memberId, fields, at })
      return { to: `/competitions/${id}` }
    },
    rerender: showNew,
  })
  get(app, '/competitions/:id/edit', { who: 'member', show: showEdit })
  post(app, '/competitions/:id/edit', {
    who: 'member',
    input: competitionInput,
    run: async (tx, { param, viewer, input, at }) => {
      const fields = fieldsOf(input)
      await saveDraft(tx, { competitionId: param('id'), clientId: viewer.memberId, fields, at })
      return { to: `/competitions/${param('id')}` }
    },
    rerender: showEdit,
  })
  post(app, '/competitions/:id/pay', {
    who: 'member',
    input: noFields,
    run: async (tx, { id, param, viewer, at }) => {
      const act = { competitionId: param('id'), clientId: viewer.memberId, chargeId: id, at }
      return { to: (await pay(tx, act)).payPath }
    },
    rerender: showCompetition,
  })
}

/** The client's verbs that need nothing but a button. */
const buttons = { discard, withdraw, refund }

const lifeRoutes = (app: Routes): void => {
  for (const [verb, run] of Object.entries(buttons))
    post(app, `/competitions/:id/${verb}`, {
      who: 'member',
      input: noFields,
      run: async (tx, { param, viewer, at }) => {
        await run(tx, { competitionId: param('id'), actorId: viewer.memberId, at })
        return { to: verb === 'discard' ? '/my/competitions' : `/competitions/${param('id')}` }
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
  formRoutes(app)
  get(app, '/competitions', { who: 'anyone', show: showGallery })
  get(app, '/my/competitions', { who: 'member', show: showMine })
  get(app, '/competitions/:id', { who: 'anyone', show: showCompetition })
  lifeRoutes(app)
  entryRoutes(app)
}

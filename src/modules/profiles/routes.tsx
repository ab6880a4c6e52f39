import { z } from 'zod'
import type { Reader } from '../../platform/db'
import { pictures } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { page } from '../../platform/http/page'
import { readerOf } from '../../platform/http/read-from-standby'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { encodedImages } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { markFavourites, viewToRemember } from '../favourites'
import { publicTexts } from '../guard'
import { isHiddenFrom } from '../members'
import { pledgeInForce } from '../verification'
import { businessRoutes } from './business-routes'
import { updateClientProfile } from './commands/update-client-profile'
import { editRoutes, linkOf, optionalUrl, savedIn } from './edit-routes'
import { ClientEditPage, ClientPage } from './pages/client-pages'
import type { Replies } from './pages/figure-list'
import { FreelancerPage } from './pages/freelancer-page'
import { freelancerHead } from './queries'
import { clientHead, ownClient } from './queries-client'
import { freelancerParts, freelancerReviews } from './queries-parts'
import { squareShape } from './rules'
import { startRoutes } from './start-routes'
import { workRoutes } from './work-routes'

/** How the reply rate is counted: the rank engine knows, and app.ts tells (§6.1). In one statement. */
export type ReplyFigures = (db: Reader, asked: { memberId: string; at: Date }) => Promise<Replies | null>

const reviewsShown = 20

const showFreelancer = (replyFigures: ReplyFigures) => async (c: Ctx) => {
  const { deps, viewer, at } = c.var
  const id = c.req.param('id') ?? ''
  const isOwn = viewer?.memberId === id
  const asked = { id, textVersion: pledgeInForce(at).version, at }
  const seen = isOwn ? null : viewToRemember(c, 'freelancer', id)
  // The statement that reads the page remembers the look, which a standby cannot.
  const head = await freelancerHead(seen ? deps.db : readerOf(c), viewer, { ...asked, seen })
  if (!head) return c.notFound()
  const [parts, reviews, replies] = await Promise.all([
    freelancerParts(readerOf(c), viewer, id),
    freelancerReviews(readerOf(c), { id, at, limit: reviewsShown }),
    replyFigures(readerOf(c), { memberId: id, at }),
  ])
  if (!isOwn) markFavourites(c)
  const isGone = isHiddenFrom(viewer, { ...head, ownerId: id })
  const shown = isGone ? { ...parts, portfolio: [], experiences: [], qualifications: [] } : parts
  return page(
    c,
    <FreelancerPage {...{ head, parts: shown, reviews, replies, isOwn, isGone }} link={linkOf(c)} />,
  )
}

const showClient = async (c: Ctx) => {
  const { deps, viewer, at } = c.var
  const head = await clientHead(deps.db, viewer, { id: c.req.param('id') ?? '', at })
  if (!head) return c.notFound()
  const picture = head.pictureFileId ? linkOf(c)(head.pictureFileId) : null
  return page(
    c,
    <ClientPage
      head={head}
      picture={picture}
      isOwn={viewer?.memberId === head.id}
      isGone={isHiddenFrom(viewer, { ...head, ownerId: head.id })}
    />,
  )
}

const showClientEdit = async (c: Ctx) => {
  const { memberId } = viewerOf(c)
  const own = await ownClient(c.var.deps.db, viewerOf(c))
  const picture = own.pictureFileId ? linkOf(c)(own.pictureFileId) : null
  return page(c, <ClientEditPage own={own} id={newId(c.var.at)} memberId={memberId} picture={picture} />)
}

const clientRoutes = (app: Routes): void => {
  get(app, '/clients/:id', { who: 'anyone', show: showClient })
  get(app, '/my/client-profile', { who: 'person', show: showClientEdit })
  post(app, '/my/client-profile', {
    who: 'person',
    check: publicTexts('client-profile', ['name', 'industry', 'description', 'website']),
    input: z.object({
      kind: field.oneOf(['individual', 'company']),
      name: field.name(80),
      industry: field.optionalLine(60),
      description: field.text(3000, 0),
      website: optionalUrl(),
    }),
    limit: { files: pictures(1) },
    before: (act) => encodedImages(act, 'picture', squareShape),
    run: async (tx, { c, at, viewer, input }, [picture]) => {
      const { memberId } = viewer
      await updateClientProfile(tx, {
        memberId,
        ...input,
        picture: picture ?? null,
        files: c.var.deps.files,
        at,
      })
      return { to: `/clients/${memberId}`, flash: savedIn(c) }
    },
    rerender: showClientEdit,
  })
}

/** The editor, the public pages of freelancers and of clients. */
export const profileRoutes = (
  app: Routes,
  { replyFigures = async () => null }: { replyFigures?: ReplyFigures } = {},
): void => {
  editRoutes(app)
  workRoutes(app)
  startRoutes(app)
  clientRoutes(app)
  businessRoutes(app)
  get(app, '/freelancers/:id', { who: 'anyone', show: sharedByGuests(showFreelancer(replyFigures)) })
}

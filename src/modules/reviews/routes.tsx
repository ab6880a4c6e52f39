import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { pageAsked } from '../../platform/http/paging'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { reply } from './commands/reply'
import { writeReview } from './commands/write-review'
import { writeReviews } from './commands/write-reviews'
import { aspectsOf, pieceFields, pieceLimit, readPieces, reviewFields } from './forms'
import { type MyReviews, MyReviewsPage, type ReviewTab, reviewTabs } from './pages/my-reviews-page'
import { PiecesReviewPage } from './pages/pieces-review-page'
import { ReviewFormPage } from './pages/review-form-page'
import { contractReviewForm, reviewCounts, reviewForm, taskReviewForm, waitingReviews } from './queries'
import { receivedReviews, writtenReviews } from './queries-shown'
import { isWindowOpen, replyMax } from './rules'
import { texts } from './texts'

const perPage = 20

const givenId = (c: Ctx): string => {
  const typed = c.var.form?.values['_id']
  return typeof typed === 'string' ? typed : newId(c.var.at)
}

const showForm = async (c: Ctx) => {
  const order = await reviewForm(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return show(c, order, (found) => <ReviewFormPage order={found} id={givenId(c)} />)
}

/** So many orders stand in one form; the others come once these are sent. */
const piecesMax = 50

const showPieces = (kind: 'contract' | 'task') => async (c: Ctx) => {
  const find = kind === 'task' ? taskReviewForm : contractReviewForm
  const orders = await find(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  const { at, form } = c.var
  const open = orders.filter(
    ({ status, endedAt, reviewed }) =>
      !reviewed && status === 'completed' && endedAt !== null && isWindowOpen(endedAt, at),
  )
  const pieces = open.slice(0, piecesMax).map((order) => {
    const typed = form?.values[`id-${order.orderId}`]
    return { order, id: typeof typed === 'string' ? typed : newId(at) }
  })
  return show(c, orders[0], (first) => (
    <PiecesReviewPage first={first} pieces={pieces} waiting={open.length} kind={kind} />
  ))
}

const isTab = (name: string | undefined): name is ReviewTab => reviewTabs.some((tab) => tab === name)

const loadMine = async (c: Ctx): Promise<MyReviews> => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const counts = await reviewCounts(db, viewer, c.var.at)
  const asked = c.req.query('tab')
  // A reply that came back stands below a review that was received.
  const fallback = c.var.form ? 'received' : counts.waiting > 0 ? 'waiting' : 'received'
  const tab = isTab(asked) ? asked : fallback
  const number = pageAsked(c)
  const span = { offset: (number - 1) * perPage, limit: perPage }
  const pages = tab === 'waiting' ? 1 : Math.ceil(counts[tab] / perPage)
  const base = { tab, counts, page: number, pages, waiting: [], reviews: [] }
  if (tab === 'waiting') return { ...base, waiting: await waitingReviews(db, viewer, c.var.at) }
  const reviews = await (tab === 'received' ? receivedReviews : writtenReviews)(db, viewer, span)
  return { ...base, reviews }
}

const showMine = async (c: Ctx) => page(c, <MyReviewsPage mine={await loadMine(c)} />)

const writeRoutes = (app: Routes): void => {
  get(app, '/orders/:id/review', { who: 'member', show: showForm })
  post(app, '/orders/:id/review', {
    who: 'member',
    check: publicTexts('review', ['comment']),
    input: reviewFields,
    run: async (tx, { c, at, id, viewer, input, param }) => {
      const orderId = param('id')
      const { score, comment, priceUnfair } = input
      const aspects = aspectsOf(input)
      const review = { id, orderId, authorId: viewer.memberId, score, aspects, comment, priceUnfair, at }
      const isRevealed = await writeReview(tx, review)
      const t = texts[c.var.lang].form
      return { to: '/my/reviews?tab=written', flash: isRevealed ? t.doneRevealed : t.done }
    },
    rerender: showForm,
  })
}

/** Several reviews in one form: of a contract's orders, or of everybody who worked on a task. */
const piecesRoutes = (app: Routes, kind: 'contract' | 'task'): void => {
  const path = `/${kind}s/:id/review`
  get(app, path, { who: 'member', show: showPieces(kind) })
  post(app, path, {
    who: 'member',
    check: publicTexts('review', ['comment-*']),
    input: pieceFields,
    limit: pieceLimit,
    before: async ({ c, at, viewer, input }) =>
      readPieces(input, { authorId: viewer.memberId, at, lang: c.var.lang }),
    run: async (tx, { c }, reviews) => {
      await writeReviews(tx, reviews)
      return { to: '/my/reviews?tab=written', flash: texts[c.var.lang].pieces.done(reviews.length) }
    },
    rerender: showPieces(kind),
  })
}

export const reviewRoutes = (app: Routes): void => {
  writeRoutes(app)
  piecesRoutes(app, 'contract')
  piecesRoutes(app, 'task')
  get(app, '/my/reviews', { who: 'member', show: showMine })
  post(app, '/reviews/:id/reply', {
    who: 'member',
    check: publicTexts('review', ['body']),
    input: z.object({ body: field.text(replyMax) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      await reply(tx, { reviewId: param('id'), authorId: viewer.memberId, body: input.body, at })
      return { to: '/my/reviews?tab=received', flash: texts[c.var.lang].mine.replied }
    },
    rerender: showMine,
  })
}

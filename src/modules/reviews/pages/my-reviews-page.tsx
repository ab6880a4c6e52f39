import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Empty,
  Form,
  FormActions,
  Layout,
  nameOf,
  PageHead,
  Pager,
  Row,
  Rows,
  Tabs,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { reviewCounts, WaitingReview } from '../queries'
import type { ShownReview } from '../queries-shown'
import { replyMax, windowEndsAt } from '../rules'
import { texts } from '../texts'
import { RatingFigure } from './parts/rating-figure'
import { ReviewItem } from './parts/review-list'

export const reviewTabs = ['waiting', 'received', 'written'] as const
export type ReviewTab = (typeof reviewTabs)[number]

type Counts = Awaited<ReturnType<typeof reviewCounts>>

const ReplyForm = ({ review }: { review: ShownReview }) => {
  const { lang, path } = useView()
  const t = texts[lang].mine
  const action = `/reviews/${review.id}/reply`
  return (
    <details class="review-answer" open={path === action}>
      <summary>{t.reply}</summary>
      <Form action={action}>
        <TextArea
          name="body"
          id={`reply-${review.id}`}
          label={t.replyLabel}
          hint={t.replyHint}
          maxlength={replyMax}
          rows={3}
          required
        />
        <FormActions>
          <Button small>{t.replySubmit}</Button>
        </FormActions>
      </Form>
    </details>
  )
}

const Received = ({ reviews }: { reviews: readonly ShownReview[] }) => {
  const t = texts[useView().lang].mine
  if (reviews.length === 0) return <Empty title={t.noReceived} text={t.noReceivedText} />
  return (
    <Rows label={t.received}>
      {reviews.map((review) => (
        <ReviewItem review={review} below={review.reply ? null : <ReplyForm review={review} />} />
      ))}
    </Rows>
  )
}

const Written = ({ reviews }: { reviews: readonly ShownReview[] }) => {
  const t = texts[useView().lang].mine
  if (reviews.length === 0) return <Empty title={t.noWritten} text={t.noWrittenText} />
  return (
    <Rows label={t.written}>
      {reviews.map((review) => (
        <ReviewItem review={review} own />
      ))}
    </Rows>
  )
}

const WaitingOrder = ({ order, siblings }: { order: WaitingReview; siblings: readonly WaitingReview[] }) => {
  const { lang } = useView()
  const t = texts[lang].mine
  return (
    <Row
      aside={
        <ButtonLink small href={`/orders/${order.orderId}/review`}>
          {t.write}
        </ButtonLink>
      }
    >
      <b>{order.title}</b> {order.otherWrote ? <Tag kind="mode">{t.otherWrote}</Tag> : null}
      <small>
        {nameOf(order.otherName, lang)} · {t.until} <When at={windowEndsAt(order.endedAt)} />
      </small>
      {siblings[0] === order && siblings.length > 1 ? (
        <a class="small" href={`/contracts/${order.contractId}/review`}>
          {t.writeAll(siblings.length)}
        </a>
      ) : null}
    </Row>
  )
}

/** Everybody who worked on a task, in one line. */
const WaitingWorkers = ({ order, count }: { order: WaitingReview; count: number }) => {
  const t = texts[useView().lang].mine
  return (
    <Row
      aside={
        <ButtonLink small href={`/tasks/${order.taskId}/review`}>
          {t.write}
        </ButtonLink>
      }
    >
      <b>{order.title}</b>
      <small>
        {t.workers(count)} · {t.until} <When at={windowEndsAt(order.endedAt)} />
      </small>
    </Row>
  )
}

const Waiting = ({ orders }: { orders: readonly WaitingReview[] }) => {
  const t = texts[useView().lang].mine
  if (orders.length === 0) return <Empty title={t.noWaiting} text={t.noWaitingText} />
  return (
    <Rows label={t.waiting}>
      {orders.map((order) => {
        const { taskId, contractId } = order
        if (!taskId)
          return (
            <WaitingOrder order={order} siblings={orders.filter((one) => one.contractId === contractId)} />
          )
        const workers = orders.filter((one) => one.taskId === taskId)
        return workers[0] === order ? <WaitingWorkers order={order} count={workers.length} /> : null
      })}
    </Rows>
  )
}

export interface MyReviews {
  tab: ReviewTab
  counts: Counts
  waiting: readonly WaitingReview[]
  reviews: readonly ShownReview[]
  page: number
  pages: number
}

const bodies: Record<ReviewTab, (mine: MyReviews) => Child> = {
  waiting: (mine) => <Waiting orders={mine.waiting} />,
  received: (mine) => <Received reviews={mine.reviews} />,
  written: (mine) => <Written reviews={mine.reviews} />,
}

/** What others wrote about me, what I wrote, and what still waits for me. */
export const MyReviewsPage = ({ mine }: { mine: MyReviews }) => {
  const t = texts[useView().lang].mine
  const { tab, counts } = mine
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} aside={<RatingFigure sum={counts.sum} n={counts.received} />} />
      <Tabs
        label={t.title}
        items={reviewTabs.map((name) => ({
          href: `/my/reviews?tab=${name}`,
          label: t[name],
          count: counts[name],
          current: name === tab,
        }))}
      />
      {bodies[tab](mine)}
      <Pager page={mine.page} pages={mine.pages} href={(page) => `/my/reviews?tab=${tab}&page=${page}`} />
    </Layout>
  )
}

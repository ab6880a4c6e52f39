import type { Child } from 'hono/jsx'
import { ReviewMenu, Rows, Tag, useView, When } from '../../../../ui'
import { categoryName } from '../../../categories'
import { HiddenNotice, hiddenTexts } from '../../../members'
import type { ShownReview } from '../../queries-shown'
import { aspects, windowEndsAt } from '../../rules'
import { texts } from '../../texts'
import { Stars } from './stars'

const Aspects = ({ review }: { review: ShownReview }) => {
  const t = texts[useView().lang]
  const names = review.side === 'client' ? t.byClient : t.byFreelancer
  const given = aspects.filter((aspect) => review[aspect] !== null)
  if (given.length === 0) return null
  return (
    <ul class="review-aspects">
      {given.map((aspect) => (
        <li>
          {names[aspect]} <Stars score={review[aspect] ?? 0} small />
        </li>
      ))}
    </ul>
  )
}

const Comment = ({ review }: { review: ShownReview }) => {
  const { lang } = useView()
  const t = texts[lang].list
  if (review.hiddenReason !== null) {
    return (
      <p class="review-text small soft">
        {t.hidden} {t.hiddenReason(review.hiddenReason)}
      </p>
    )
  }
  if (review.isHidden && !review.isMine)
    return <p class="review-text small soft">{hiddenTexts[lang].others}</p>
  if (review.isHidden)
    return (
      <>
        {review.comment ? <p class="review-text">{review.comment}</p> : null}
        <HiddenNotice isAuthor isShown />
      </>
    )
  return review.comment ? (
    <p class="review-text">{review.comment}</p>
  ) : (
    <p class="review-text small soft">{t.noComment}</p>
  )
}

export interface ReviewItemProps {
  review: ShownReview
  /** The author sees their own: it is headed by whom it is about. */
  own?: boolean | undefined
  /** Actions under it, such as the form for a reply. */
  below?: Child
}

/** One review as everybody may read it. */
export const ReviewItem = ({ review, own, below }: ReviewItemProps) => {
  const { lang } = useView()
  const t = texts[lang]
  const reads = own ? t.mine.about(review.aboutName) : review.authorName
  return (
    <li class="review" id={`r-${review.id}`}>
      <div class="review-head">
        <Stars score={review.score} />
        <b>{reads}</b>
        {own ? null : <small>{t.role[review.side]}</small>}
        <small>
          {review.title ?? categoryName(review.categorySlug, lang)}{' '}
          <When at={review.revealedAt ?? review.writtenAt} form="date" />
        </small>
        {review.revealedAt === null ? (
          <>
            <Tag kind="due">{t.mine.hiddenUntil}</Tag>
            <small>
              {t.mine.until} <When at={windowEndsAt(review.endedAt)} />
            </small>
          </>
        ) : (
          <ReviewMenu id={review.id} author={review.authorName} isOwn={own} />
        )}
      </div>
      <Aspects review={review} />
      <Comment review={review} />
      {review.reply ? (
        <div class="review-reply">
          <small class="soft">{t.list.replyOf(review.aboutName)}</small>
          <p class="review-text">{review.reply}</p>
        </div>
      ) : null}
      {below}
    </li>
  )
}

/** Reviews one below the other, newest first: for a person's public page. */
export const ReviewList = ({ reviews }: { reviews: readonly ShownReview[] }) => {
  const t = texts[useView().lang].list
  if (reviews.length === 0) return <p class="soft">{t.empty}</p>
  return (
    <Rows label={t.label}>
      {reviews.map((review) => (
        <ReviewItem review={review} />
      ))}
    </Rows>
  )
}

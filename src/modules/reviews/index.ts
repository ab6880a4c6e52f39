export { hideComment } from './commands/hide-comment'
export { revealReview } from './commands/reveal-review'
export { type NewReview, writeReview } from './commands/write-review'
export { writeReviews } from './commands/write-reviews'
export { reviewRevealed } from './events'
export { reviews } from './module'
export { RatingFigure } from './pages/parts/rating-figure'
export { ReviewItem, ReviewList } from './pages/parts/review-list'
export { Stars } from './pages/parts/stars'
export {
  isRevealed,
  type ReviewsAbout,
  reviewForOperator,
  reviewsAbout,
  type ShownReview,
} from './queries-shown'
export { isWindowOpen, type RatingSummary, ratingSummary, type Side, windowEndsAt } from './rules'

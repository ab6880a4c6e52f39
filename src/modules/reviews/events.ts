import { defineEvent } from '../../platform/events'

type ReviewNews = { reviewId: string; orderId: string; aboutId: string; at: Date }

/** Somebody wrote; nobody else may read it yet. */
export const reviewWritten = defineEvent<ReviewNews>('review.written')
/** It can be read, and counts, from now on. */
export const reviewRevealed = defineEvent<ReviewNews>('review.revealed')

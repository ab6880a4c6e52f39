import { autoAcceptAt, fundBy, offerOpenUntil } from '../contracts'
import { replyDueAt } from '../messages'
import { windowEndsAt } from '../reviews'

/** What can wait for somebody. */
export const todoKinds = [
  'answer-offer',
  'fund',
  'deliver',
  'revise',
  'accept',
  'answer-request',
  'review',
  'answer-message',
  'read-proposals',
  'answer-questions',
  'profile',
  'identity',
  'confidentiality',
  'phone',
  'check-identity',
] as const
export type TodoKind = (typeof todoKinds)[number]

/** When the waiting ends by itself; null where nothing presses. Each rule is its module's own. */
export const todoDueAt = (kind: TodoKind, at: Date): Date | null => {
  if (kind === 'answer-offer') return offerOpenUntil(at)
  if (kind === 'fund') return fundBy(at)
  if (kind === 'accept') return autoAcceptAt(at)
  if (kind === 'answer-message') return replyDueAt(at)
  return kind === 'review' ? windowEndsAt(at) : null
}

const pages: Record<TodoKind, (id: string) => string> = {
  'answer-offer': (id) => `/orders/${id}`,
  fund: (id) => `/orders/${id}`,
  deliver: (id) => `/orders/${id}`,
  revise: (id) => `/orders/${id}`,
  accept: (id) => `/orders/${id}`,
  'answer-request': (id) => `/orders/${id}`,
  review: (id) => `/orders/${id}/review`,
  'answer-message': (id) => `/messages/${id}`,
  'read-proposals': (id) => `/jobs/${id}/proposals`,
  'answer-questions': (id) => `/jobs/${id}#questions`,
  profile: () => '/profile/edit',
  identity: () => '/verify',
  confidentiality: () => '/verify',
  phone: () => '/verify',
  'check-identity': () => '/console/verification',
}

/** Where the thing is done. */
export const todoHref = (kind: TodoKind, subjectId: string): string => pages[kind](subjectId)

import type { Facts } from '../../engine/facts/facts'
import type { Action } from '../../engine/policy/metrics'

/** Where a condition can be met: total, so that an action without a place does not compile. */
export const placeOf: Readonly<Record<Action, string>> = {
  'set-display-name': '/my/profile/about',
  'add-picture': '/my/profile/picture',
  'write-introduction': '/my/profile/about#f-introduction',
  'add-offering': '/my/profile/skills',
  'add-background': '/my/profile/qualifications',
  'verify-identity': '/my/verification/identity',
  'confirm-confidentiality': '/my/verification/confidentiality',
  'verify-phone': '/my/verification/phone',
  'log-in': '/home',
  'find-work': '/jobs',
  'deliver-orders': '/my/orders',
  'reply-in-time': '/messages',
  'do-tasks': '/jobs',
  'earn-more': '/jobs',
  'add-skill': '/my/profile/skills',
  'add-qualification': '/my/profile/qualifications',
}

const isOpen = ({ status }: Facts['orders'][number]): boolean =>
  status !== 'completed' && status !== 'cancelled'

/** Whoever has nothing to deliver is sent to find work first. */
export const doable = (action: Action, { orders }: Facts): Action =>
  action === 'deliver-orders' && !orders.some(isOpen) ? 'find-work' : action

import type { Facts } from '../../engine/facts/facts'
import type { Action } from '../../engine/policy/metrics'

/** Where a condition can be met: total, so that an action without a place does not compile. */
export const placeOf: Readonly<Record<Action, string>> = {
  'set-display-name': '/profile/edit/about',
  'add-picture': '/profile/edit/picture',
  'write-introduction': '/profile/edit/about#f-introduction',
  'add-offering': '/profile/edit/skills',
  'add-background': '/profile/edit/qualifications',
  'verify-identity': '/verify/identity',
  'confirm-confidentiality': '/verify/confidentiality',
  'verify-phone': '/verify/phone',
  'log-in': '/home',
  'find-work': '/jobs',
  'deliver-orders': '/orders',
  'reply-in-time': '/messages',
  'do-tasks': '/jobs',
  'earn-more': '/jobs',
  'add-skill': '/profile/edit/skills',
  'add-qualification': '/profile/edit/qualifications',
}

const isOpen = ({ status }: Facts['orders'][number]): boolean =>
  status !== 'completed' && status !== 'cancelled'

/** Whoever has nothing to deliver is sent to find work first. */
export const doable = (action: Action, { orders }: Facts): Action =>
  action === 'deliver-orders' && !orders.some(isOpen) ? 'find-work' : action

import type { Action } from '../../engine/policy/metrics'
import type { OpenOrder, UnderWay } from './under-way'

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
  'do-tasks': '/tasks',
  'earn-more': '/jobs',
  'add-skill': '/my/profile/skills',
  'add-qualification': '/my/profile/qualifications',
}

const isOpen = ({ status }: OpenOrder): boolean => status !== 'offered' && status !== 'completed'

/** The button of an unmet condition: whoever has nothing to deliver finds work first; null while papers are under review. */
export const doable = (action: Action, { orders, identitySentAt }: UnderWay): Action | null => {
  if (action === 'verify-identity' && identitySentAt) return null
  return action === 'deliver-orders' && !orders.some(isOpen) ? 'find-work' : action
}

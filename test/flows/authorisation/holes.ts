// Ten mistakes that somebody could make, planted one by one in the statements and the viewer of the running site: the
// matrix must find each. A hole that forgets an owner compares with nobody: `client_id = $2` becomes true.
import type { Viewer } from '../../../src/platform/http/types'
import type { Bend } from './world'

export interface PlantedHole {
  readonly mistake: string
  /** The address at which the matrix must find it. */
  readonly route: string
  readonly bend?: Bend
  readonly viewer?: (viewer: Viewer) => Viewer
}

const owner = /(?:"?\w+"?\.)?"?(?:client_id|freelancer_id|payer_id|member_id|user_id)"? = (\$\d+)/g

const forgetsOwner =
  (within: RegExp): Bend =>
  (text) =>
    within.test(text) ? text.replace(owner, '$1::text is not null') : text

const replaces =
  (pattern: RegExp, by: string): Bend =>
  (text) =>
    text.replace(pattern, by)

// biome-ignore format: a table is read by its columns
export const holes: readonly PlantedHole[] = [
  { mistake: 'an order is read by its id alone',         route: 'GET /orders/:id',                               bend: forgetsOwner(/order_reminders/) },
  { mistake: 'a proposal is read by its id alone',       route: 'GET /proposals/:id',                            bend: forgetsOwner(/proposal_notes/) },
  { mistake: 'a conversation is read by its id alone',   route: 'GET /messages/:threadId',                       bend: forgetsOwner(/message_templates mt/) },
  { mistake: 'a payment is read by its id alone',        route: 'GET /sandbox/pay/:id',                          bend: forgetsOwner(/from charges c/) },
  { mistake: 'a receipt is read by its id alone',        route: 'GET /my/rank/receipts/:id',                        bend: forgetsOwner(/rank_receipts/) },
  { mistake: 'anybody ends a device',                    route: 'POST /settings/sessions/:id/end',               bend: forgetsOwner(/delete from "sessions"/) },
  { mistake: 'anybody removes a template',               route: 'POST /messages/templates/:templateId/remove',   bend: forgetsOwner(/delete from "message_templates"/) },
  { mistake: 'a job is shown whatever its visibility',   route: 'POST /jobs/:id/propose',                        bend: replaces(/j\.visibility\b/, "'public' as visibility") },
  { mistake: 'a session that has ended goes on',         route: 'GET /home',                                     bend: replaces(/s\.expires_at > (\$\d+)/, '$1::timestamptz is not null') },
  { mistake: 'every member passes for an operator',      route: 'GET /console/people',                           viewer: (viewer) => ({ ...viewer, operator: true }) },
]

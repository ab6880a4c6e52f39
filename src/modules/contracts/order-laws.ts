import { type CivilDate, dateOf } from '../../platform/clock'
import type { Business } from '../profiles'
import { type Law, type LegalSide, lawsOf, tradeOf } from './law'

interface Judged {
  clientId: string
  freelancerId: string
  categorySlug: string
  agreedAt: Date | null
  dueOn: CivilDate
}

const undeclared: LegalSide = { kind: null, capitalYen: null, employees: null, moreOfficers: null }

/** The laws of an order by what both sides have declared; of one that is not agreed on yet, as of `at`. */
export const lawsOfOrder = (order: Judged, at: Date, businesses: ReadonlyMap<string, Business>): Law[] =>
  lawsOf({
    client: businesses.get(order.clientId) ?? undeclared,
    freelancer: businesses.get(order.freelancerId) ?? undeclared,
    trade: tradeOf(order.categorySlug),
    agreedOn: dateOf(order.agreedAt ?? at),
    dueOn: order.dueOn,
  })

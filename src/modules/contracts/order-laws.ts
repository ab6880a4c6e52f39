import { type CivilDate, dateOf } from '../../platform/clock'
import { type Law, type LegalSide, lawsOf, tradeOf } from './law'

interface Judged {
  clientSide: LegalSide | null
  freelancerSide: LegalSide | null
  categorySlug: string
  agreedAt: Date | null
  dueOn: CivilDate
}

const undeclared: LegalSide = { kind: null, capitalYen: null, employees: null, moreOfficers: null }

/** The laws of an order by what both sides have declared; of one that is not agreed on yet, as of `at`. */
export const lawsOfOrder = (order: Judged, at: Date): Law[] =>
  lawsOf({
    client: order.clientSide ?? undeclared,
    freelancer: order.freelancerSide ?? undeclared,
    trade: tradeOf(order.categorySlug),
    agreedOn: dateOf(order.agreedAt ?? at),
    dueOn: order.dueOn,
  })

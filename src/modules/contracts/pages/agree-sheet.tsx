import { useView } from '../../../ui'
import { categoryPath } from '../../categories'
import type { Law } from '../law'
import { clientName, type OrderRoom } from '../queries-room'
import { makeTerms, orderNumber } from '../terms'
import { texts } from '../texts'
import { OrderSheet } from './order-forms'
import { TermsTable } from './terms-page'

/** The notice of terms as agreeing would freeze it now: read before it is agreed to (§3.7). */
export const AgreeSheet = ({ order, laws }: { order: OrderRoom; laws: readonly Law[] }) => {
  const { lang, at } = useView()
  const t = texts[lang].agree
  const terms = makeTerms(
    {
      ...order,
      client: clientName(order) ?? texts[lang].room.unnamed,
      freelancer: order.freelancerName,
      number: orderNumber(order.number, order.position),
      category: categoryPath(order.categorySlug, lang).join(' › '),
      laws,
    },
    at,
  )
  return (
    <OrderSheet order={order} verb="agree" title={t.title} lead={t.lead} submit={t.submit} kind="decisive">
      <TermsTable terms={terms} />
    </OrderSheet>
  )
}

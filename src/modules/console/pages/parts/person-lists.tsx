import { Money, nameOf, Row, Rows, Section, Tag, useView, When } from '../../../../ui'
import { contractTexts } from '../../../contracts'
import { Stars } from '../../../reviews'
import type { PersonOrder, PersonReview } from '../../queries-people'
import { texts } from '../../texts'

/** The latest orders of a person, on either side. */
export const PersonOrders = ({ orders }: { orders: readonly PersonOrder[] }) => {
  const { lang } = useView()
  const t = texts[lang].person
  const words = contractTexts[lang]
  return (
    <Section title={t.orders}>
      {orders.length === 0 ? <p class="soft">{t.noOrders}</p> : null}
      <Rows>
        {orders.map((order) => (
          <Row aside={<Money yen={order.priceYen} />}>
            <b>{order.title}</b> <Tag>{words.status[order.status]}</Tag>{' '}
            {order.fault ? <Tag kind="stop">{words.fault[order.fault]}</Tag> : null}
            <small>
              {order.asClient ? t.asClient : t.asFreelancer} ·{' '}
              <a href={`/console/people/${order.otherId}`}>{nameOf(order.otherName, lang)}</a> ·{' '}
              <When at={order.offeredAt} form="date" />
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** Revealed reviews about a person, each with the way to its comment's page. */
export const PersonReviews = ({ reviews }: { reviews: readonly PersonReview[] }) => {
  const t = texts[useView().lang].person
  return (
    <Section title={t.reviews}>
      {reviews.length === 0 ? <p class="soft">{t.noReviews}</p> : null}
      <Rows>
        {reviews.map((review) => (
          <Row aside={<a href={`/console/reviews/${review.id}`}>{t.openReview}</a>}>
            <Stars score={review.score} /> <When at={review.at} form="date" />
            <small>{review.hidden ? t.commentHidden : review.comment || t.noComment}</small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Empty,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Money,
  PageHead,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { OrderToReview } from '../queries'
import { commentMax, windowEndsAt } from '../rules'
import { texts } from '../texts'
import { StarField } from './parts/stars'
import { AspectFields, PriceField, WindowNotice } from './review-form-page'

export interface Piece {
  order: OrderToReview
  /** The id that this review will have: a form sent twice makes one. */
  id: string
}

const PieceFields = ({ piece: { order, id } }: { piece: Piece }) => {
  const t = texts[useView().lang]
  const of = `-${order.orderId}`
  return (
    <section class="review-piece">
      <h2>
        <small class="soft">{t.pieces.piece(order.position)}</small> {order.title}
      </h2>
      <p class="small soft">
        <Money yen={order.priceYen} />{' '}
        {order.endedAt ? (
          <>
            {t.form.until} <When at={windowEndsAt(order.endedAt)} />
          </>
        ) : null}
      </p>
      <HiddenField name="orderIds[]" value={order.orderId} />
      <HiddenField name={`id${of}`} value={id} />
      <StarField name={`score${of}`} label={t.form.score} />
      <details>
        <summary>{t.pieces.more}</summary>
        <AspectFields side={order.side} of={of} />
        <TextArea name={`comment${of}`} label={t.form.comment} maxlength={commentMax} rows={3} />
        <PriceField side={order.side} of={of} />
      </details>
    </section>
  )
}

/** Every completed order of a contract that waits for the viewer's review, in one form (§3.2). */
export const ContractReviewPage = ({ first, pieces }: { first: OrderToReview; pieces: readonly Piece[] }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.pieces.title}>
      <Breadcrumbs
        items={[
          { label: first.contractTitle, href: `/contracts/${first.contractId}` },
          { label: t.pieces.title },
        ]}
      />
      <PageHead
        title={t.pieces.title}
        lead={pieces.length > 0 ? t.pieces.lead(first.otherName, pieces.length) : undefined}
      />
      {pieces.length === 0 ? (
        <Empty
          title={t.pieces.none}
          text={t.pieces.noneText}
          action={<ButtonLink href="/my/reviews?tab=written">{t.form.toMine}</ButtonLink>}
        />
      ) : (
        <Form action={`/contracts/${first.contractId}/review`}>
          <WindowNotice />
          <div>
            {pieces.map((piece) => (
              <PieceFields piece={piece} />
            ))}
          </div>
          <FormActions>
            <Button kind="main">{t.pieces.submit}</Button>
          </FormActions>
        </Form>
      )}
    </Layout>
  )
}

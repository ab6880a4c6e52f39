import type { Child } from 'hono/jsx'
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
  nameOf,
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

const PieceFields = ({ piece: { order, id }, name }: { piece: Piece; name: Child }) => {
  const t = texts[useView().lang]
  const of = `-${order.orderId}`
  return (
    <section class="review-piece">
      <h2>{name}</h2>
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

interface PiecesProps {
  kind: 'contract' | 'task'
  first: OrderToReview
  pieces: readonly Piece[]
  /** How many wait in all. */
  waiting: number
}

const Pieces = ({ kind, first, pieces }: PiecesProps) => {
  const { lang } = useView()
  const t = texts[lang].pieces
  return (
    <Form action={kind === 'task' ? useView().path : `/contracts/${first.contractId}/review`}>
      <WindowNotice />
      <div>
        {pieces.map((piece) => (
          <PieceFields
            piece={piece}
            name={
              kind === 'task' ? (
                nameOf(piece.order.otherName, lang)
              ) : (
                <>
                  <small class="soft">{t.piece(piece.order.position)}</small> {piece.order.title}
                </>
              )
            }
          />
        ))}
      </div>
      <FormActions>
        <Button kind="main">{t.submit}</Button>
      </FormActions>
    </Form>
  )
}

/** Every completed order of a contract (§3.2) or of a task (§3.5) that waits for the viewer's review, in one form. */
export const PiecesReviewPage = (props: PiecesProps) => {
  const t = texts[useView().lang]
  const { kind, first, pieces, waiting } = props
  const lead = kind === 'task' ? t.pieces.leadWorkers(waiting) : t.pieces.lead(first.otherName, waiting)
  return (
    <Layout title={t.pieces.title}>
      <Breadcrumbs
        items={[
          {
            label: first.contractTitle,
            href: kind === 'task' ? '/my/tasks' : `/contracts/${first.contractId}`,
          },
          { label: t.pieces.title },
        ]}
      />
      <PageHead title={t.pieces.title} lead={pieces.length > 0 ? lead : undefined} />
      {pieces.length === 0 ? (
        <Empty
          title={t.pieces.none}
          text={t.pieces.noneText}
          action={<ButtonLink href="/my/reviews?tab=written">{t.form.toMine}</ButtonLink>}
        />
      ) : (
        <Pieces {...props} />
      )}
    </Layout>
  )
}

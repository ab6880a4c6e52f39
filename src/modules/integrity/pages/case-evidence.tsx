import type { Child } from 'hono/jsx'
import { DataTable, formatMoney, nameOf, RankSeal, Row, Rows, Section, Tag, useView, When } from '../../../ui'
import type { CaseView, EvidenceOrder, SignalRow, Suspect } from '../queries'
import { detectorOf } from '../signals'
import { texts } from '../texts'

const personHref = (id: string): string => `/console/people/${id}`

/** What is not parted at a line's end. */
export const Whole = ({ children }: { children: Child }) => <span class="case-whole">{children}</span>

const SignalLine = ({ signal, orders }: { signal: SignalRow; orders: readonly EvidenceOrder[] }) => {
  const t = texts[useView().lang]
  const numbers = signal.orderIds.map((id) => orders.findIndex((order) => order.id === id) + 1)
  return (
    <Row aside={t.case.points(signal.points)}>
      <b>{t.kinds[signal.kind]}</b> <Tag>{t.detectors[detectorOf[signal.kind]]}</Tag>
      <p class="case-sentence">{t.signals[signal.kind](signal.figures)}</p>
      <details class="case-facts">
        <summary>
          {t.case.evidence(signal.orderIds.length)} · {t.case.evidencePeople(signal.memberIds.length)}
        </summary>
        <span class="num">
          {numbers.map((number) => (
            <a href={`#order-${number}`}>{number}</a>
          ))}
        </span>
      </details>
    </Row>
  )
}

/** Each signal in words, with its figures, points and evidence. */
export const Signals = ({ found }: { found: CaseView }) => (
  <Section title={texts[useView().lang].case.signals}>
    <div class="case-signals">
      <Rows>
        {found.signals.map((signal) => (
          <SignalLine signal={signal} orders={found.orders} />
        ))}
      </Rows>
    </div>
  </Section>
)

const Person = ({ suspect }: { suspect: Suspect }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Row mark={<RankSeal tier={suspect.tier} size={24} />}>
      <a href={personHref(suspect.id)}>{nameOf(suspect.name, lang)}</a>
      <small>
        {t.case.joined} <When at={new Date(suspect.joinedAt)} form="date" />
      </small>
      <small>
        {t.case.given(suspect.given)} · {t.case.taken(suspect.taken)}
      </small>
    </Row>
  )
}

export const People = ({ found }: { found: CaseView }) => (
  <Section title={texts[useView().lang].case.people}>
    <Rows>
      {found.suspects.map((suspect) => (
        <Person suspect={suspect} />
      ))}
    </Rows>
  </Section>
)

const Moment = ({ at }: { at: string | null }) =>
  at ? <When at={new Date(at)} form="short" /> : <span>{texts[useView().lang].case.noRating}</span>

interface NumberedOrder {
  readonly order: EvidenceOrder
  readonly number: number
}

const OrderName = ({ order, number, found }: NumberedOrder & { found: CaseView }) => {
  const { lang } = useView()
  const Who = ({ id }: { id: string }) => (
    <Whole>
      <a href={personHref(id)}>{nameOf(found.suspects.find((one) => one.id === id)?.name, lang)}</a>
    </Whole>
  )
  return (
    <>
      <span class="case-order">
        {number}. {order.title}
      </span>
      <small class="case-order">
        <Who id={order.clientId} /> → <Who id={order.freelancerId} />
      </small>
    </>
  )
}

/** Every order in evidence, numbered as the signals name them. */
export const Orders = ({ found }: { found: CaseView }) => {
  const t = texts[useView().lang].case
  const score = (given: number | null): string => (given === null ? t.noRating : String(given))
  return (
    <Section title={t.evidenceTitle}>
      <DataTable
        named
        class="num case-orders"
        label={t.evidenceTitle}
        rows={found.orders.map((order, index): NumberedOrder => ({ order, number: index + 1 }))}
        rowId={({ number }) => `order-${number}`}
        columns={[
          { head: t.order, cell: (row) => <OrderName {...row} found={found} /> },
          { head: t.yen, figure: true, cell: ({ order }) => formatMoney(BigInt(order.priceYen)) },
          { head: t.funded, cell: ({ order }) => <Moment at={order.fundedAt} /> },
          { head: t.delivered, cell: ({ order }) => <Moment at={order.deliveredAt} /> },
          { head: t.completed, cell: ({ order }) => <Moment at={order.completedAt} /> },
          {
            head: t.ratings,
            figure: true,
            cell: ({ order }) => `${score(order.clientScore)} / ${score(order.freelancerScore)}`,
          },
        ]}
      />
    </Section>
  )
}

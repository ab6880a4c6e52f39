import type { Child } from 'hono/jsx'
import {
  formatMoney,
  nameOf,
  RankSeal,
  Row,
  Rows,
  Section,
  TableFrame,
  Tag,
  useView,
  When,
} from '../../../ui'
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

const OrderLine = ({ order, number, found }: { order: EvidenceOrder; number: number; found: CaseView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const Who = ({ id }: { id: string }) => (
    <Whole>
      <a href={personHref(id)}>{nameOf(found.suspects.find((one) => one.id === id)?.name, lang)}</a>
    </Whole>
  )
  return (
    <tr id={`order-${number}`}>
      <th scope="row">
        <span class="case-order">
          {number}. {order.title}
        </span>
        <small class="case-order">
          <Who id={order.clientId} /> → <Who id={order.freelancerId} />
        </small>
      </th>
      <td class="figure">{formatMoney(BigInt(order.priceYen))}</td>
      <td>
        <Moment at={order.fundedAt} />
      </td>
      <td>
        <Moment at={order.deliveredAt} />
      </td>
      <td>
        <Moment at={order.completedAt} />
      </td>
      <td class="figure">
        {order.clientScore ?? t.case.noRating} / {order.freelancerScore ?? t.case.noRating}
      </td>
    </tr>
  )
}

/** Every order in evidence, numbered as the signals name them. */
export const Orders = ({ found }: { found: CaseView }) => {
  const t = texts[useView().lang].case
  return (
    <Section title={t.evidenceTitle}>
      <TableFrame>
        <table class="table num case-orders">
          <caption class="hidden">{t.evidenceTitle}</caption>
          <thead>
            <tr>
              {[t.order, t.yen, t.funded, t.delivered, t.completed, t.ratings].map((head, index) => (
                <th scope="col" class={index === 1 || index === 5 ? 'figure' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.orders.map((order, index) => (
              <OrderLine order={order} number={index + 1} found={found} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  )
}

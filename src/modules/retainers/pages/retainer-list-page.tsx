import {
  ButtonLink,
  DateOn,
  Empty,
  Layout,
  Money,
  nameOf,
  PageHead,
  Row,
  Rows,
  Tag,
  type TagKind,
  useView,
} from '../../../ui'
import type { RetainerStatus } from '../lifecycle'
import type { RetainerListRow } from '../queries'
import { opensOn } from '../rules'
import { texts } from '../texts'

const tagKinds: Record<RetainerStatus, TagKind> = {
  offered: 'due',
  running: 'mode',
  ended: 'plain',
  cancelled: 'stop',
}

export const RetainerTag = ({ status }: { status: RetainerStatus }) => (
  <Tag kind={tagKinds[status]}>{texts[useView().lang].status[status]}</Tag>
)

const Line = ({ one }: { one: RetainerListRow }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Row aside={<Money yen={one.priceYen} />}>
      <p>
        <RetainerTag status={one.status} />
      </p>
      <h2>
        <a href={`/retainers/${one.id}`}>{one.title}</a>
      </h2>
      <p class="small soft">
        {nameOf(one.otherName, lang)}
        {one.status === 'running' ? (
          <>
            {' · '}
            {one.endsOn ? t.page.lastDay : t.list.next}{' '}
            <DateOn on={one.endsOn ?? opensOn(one, one.opened + 1)} />
          </>
        ) : null}
      </p>
    </Row>
  )
}

/** The retainers of one side, running ones first. */
export const RetainerListPage = ({
  side,
  retainers,
}: {
  side: 'client' | 'freelancer'
  retainers: RetainerListRow[]
}) => {
  const t = texts[useView().lang]
  const next =
    side === 'client' ? (
      <ButtonLink href="/freelancers">{t.list.findPeople}</ButtonLink>
    ) : (
      <ButtonLink href="/my/orders">{t.list.seeOrders}</ButtonLink>
    )
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} lead={t.list.lead} />
      {retainers.length === 0 ? (
        <Empty
          title={t.list.emptyTitle}
          text={side === 'client' ? t.list.emptyClient : t.list.emptyFreelancer}
          action={next}
        />
      ) : (
        <Rows>
          {retainers.map((one) => (
            <Line one={one} />
          ))}
        </Rows>
      )}
    </Layout>
  )
}

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
  TabbedList,
  Tag,
  useView,
  When,
} from '../../../ui'
import { type ProposalStatus, proposalStatuses } from '../lifecycle'
import { type MyProposal, type myProposals, myProposalsPerPage } from '../queries-lists'
import { texts } from '../texts'

const Line = ({ item }: { item: MyProposal }) => {
  const { lang } = useView()
  const t = texts[lang].mine
  const reasons: Record<string, string> = texts[lang].declineReasons
  return (
    <Row aside={<Money yen={item.totalYen} />}>
      <a href={`/proposals/${item.id}`}>{item.jobTitle}</a>{' '}
      {item.status === 'sent' ? (
        <Tag kind={item.readAt ? 'done' : 'plain'}>{item.readAt ? t.read : t.unread}</Tag>
      ) : null}
      <small>
        {nameOf(item.clientName, lang)} · {t.sent} <When at={item.sentAt} form="short" /> · {t.due}{' '}
        <DateOn on={item.lastDueOn} /> · <a href={`/messages/${item.threadId}`}>{t.thread}</a>
        {item.declineReason ? ` · ${reasons[item.declineReason] ?? ''}` : ''}
      </small>
    </Row>
  )
}

/** What still matters stands first. */
const tabs = ['sent', 'ordered', 'declined', 'withdrawn'] as const satisfies ProposalStatus[]

/** The freelancer's own proposals, a tab for each status. */
export const MyProposalsPage = ({
  found,
  status,
  page,
}: {
  found: Awaited<ReturnType<typeof myProposals>>
  status: ProposalStatus
  page: number
}) => {
  const { lang } = useView()
  const t = texts[lang].mine
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} />
      <TabbedList
        path="/my/proposals"
        label={t.title}
        tabs={tabs.map((name) => ({ name, label: texts[lang].status[name] }))}
        current={status}
        counts={found.counts}
        page={page}
        perPage={myProposalsPerPage}
      >
        {found.proposals.length === 0 ? (
          <Empty
            title={t.empty}
            text={t.emptyText}
            action={
              <ButtonLink kind="main" href="/jobs">
                {t.find}
              </ButtonLink>
            }
          />
        ) : (
          <Rows>
            {found.proposals.map((item) => (
              <Line item={item} />
            ))}
          </Rows>
        )}
      </TabbedList>
    </Layout>
  )
}

export const isProposalStatus = (text: string | undefined): text is ProposalStatus =>
  proposalStatuses.some((status) => status === text)

import { type CivilDate, dateOf } from '../../../platform/clock'
import {
  ButtonLink,
  Card,
  DateOn,
  DefList,
  FileRow,
  Layout,
  Money,
  Notice,
  nameOf,
  PageHead,
  RankSeal,
  ReportLine,
  Section,
  Split,
  Tag,
  useView,
  When,
} from '../../../ui'
import { AiDeclared, Prose } from '../../jobs'
import { type Fees, FeeTable, feesOf } from '../../ledger'
import { HiddenNotice } from '../../members'
import type { ProposalView } from '../queries-pages'
import { totalYen } from '../rules'
import { texts } from '../texts'
import { Estimate, inYen } from './estimate'
import { useFigureTerms } from './figures'
import { ClientVerbs, FreelancerVerbs } from './proposal-verbs'

type FileHref = (file: { id: string; name: string }) => string

const StatusNotice = ({ proposal, side }: { proposal: ProposalView; side: 'freelancer' | 'client' }) => {
  const isWriter = side === 'freelancer'
  if (proposal.isHidden) return <HiddenNotice isAuthor={isWriter} isShown={isWriter} />
  const { lang } = useView()
  const t = texts[lang].page
  const reasons: Record<string, string> = texts[lang].declineReasons
  if (proposal.status === 'declined')
    return <Notice kind="info">{t.declinedNotice(reasons[proposal.declineReason ?? 'other'] ?? '')}</Notice>
  if (proposal.status === 'withdrawn') return <Notice kind="info">{t.withdrawnNotice}</Notice>
  if (proposal.status === 'ordered')
    return (
      <Notice
        kind="done"
        actions={
          proposal.contractId ? <a href={`/contracts/${proposal.contractId}`}>{t.contract}</a> : undefined
        }
      >
        {t.orderedNotice}
      </Notice>
    )
  const isOver = proposal.jobStatus === 'filled' || proposal.jobStatus === 'closed'
  return isOver ? <Notice kind="info">{t.jobEndedNotice}</Notice> : null
}

const Person = ({ proposal }: { proposal: ProposalView }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Card kind="tight" title={t.record}>
      <p class="proposal-person">
        <RankSeal tier={proposal.tier} size={44} />
        <span>
          <b>{nameOf(proposal.freelancerName, lang)}</b>
          <br />
          <small class="soft">{proposal.headline}</small>
        </span>
      </p>
      <DefList items={useFigureTerms(proposal.figures)} />
      <a href={`/freelancers/${proposal.freelancerId}`}>{t.profile}</a>
    </Card>
  )
}

const Contents = ({ proposal, fileHref }: { proposal: ProposalView; fileHref: FileHref }) => {
  const t = texts[useView().lang].page
  return (
    <>
      <Section title={t.orders}>
        <Estimate proposal={proposal} />
      </Section>
      {proposal.extras.length > 0 ? (
        <Section title={t.extras}>
          <DefList
            items={proposal.extras.map((extra) => ({
              term: extra.title,
              value: <Money yen={BigInt(extra.priceYen)} />,
            }))}
          />
        </Section>
      ) : null}
      {proposal.message ? (
        <Section title={t.message}>
          <Prose text={proposal.message} />
          <AiDeclared of={proposal} />
        </Section>
      ) : null}
      {proposal.picks.length > 0 ? (
        <Section title={t.picks}>
          <ul>
            {proposal.picks.map((pick) => (
              <li>
                <a href={`/freelancers/${proposal.freelancerId}#${pick.id}`}>{pick.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {proposal.files.length > 0 ? (
        <Section title={t.files}>
          {proposal.files.map((file) => (
            <FileRow name={file.name} size={file.bytes} href={fileHref(file)} />
          ))}
        </Section>
      ) : null}
    </>
  )
}

/** Fees are rounded order by order (§4.1), so the sum's own fees could be a yen off. */
const feesOfOrders = ({ rows }: Pick<ProposalView, 'rows'>, on: CivilDate): Fees => {
  const each = inYen(rows).map((row) => feesOf(row.priceYen, on))
  const sum = (of: keyof Fees): bigint => each.reduce((total, fees) => total + fees[of], 0n)
  return {
    priceYen: totalYen(inYen(rows)),
    clientFeeYen: sum('clientFeeYen'),
    clientPaysYen: sum('clientPaysYen'),
    freelancerFeeYen: sum('freelancerFeeYen'),
    freelancerReceivesYen: sum('freelancerReceivesYen'),
  }
}

/** One proposal, for both sides: each with its own verbs. */
export const ProposalPage = ({
  proposal,
  side,
  fileHref,
}: {
  proposal: ProposalView
  side: 'freelancer' | 'client'
  fileHref: FileHref
}) => {
  const { lang, at } = useView()
  const t = texts[lang].page
  const title = side === 'client' ? t.title(nameOf(proposal.freelancerName, lang)) : t.mine
  const fees = feesOfOrders(proposal, dateOf(at))
  return (
    <Layout title={title}>
      <PageHead
        title={title}
        above={<a href={`/jobs/${proposal.jobId}`}>{proposal.jobTitle}</a>}
        lead={
          <>
            <Tag kind="mode">{texts[lang].status[proposal.status]}</Tag>{' '}
            {proposal.shortlisted && side === 'client' ? <Tag kind="done">{t.shortlisted}</Tag> : null}{' '}
            <small class="soft">
              {t.sentAt} <When at={proposal.sentAt} /> · {t.validUntil} <DateOn on={proposal.validUntil} />
            </small>
          </>
        }
        aside={<ButtonLink href={`/messages/${proposal.threadId}`}>{t.thread}</ButtonLink>}
      />
      <StatusNotice proposal={proposal} side={side} />
      <Split
        aside={
          <div class="job-aside">
            {side === 'client' ? <ClientVerbs proposal={proposal} /> : null}
            {side === 'freelancer' ? <FreelancerVerbs proposal={proposal} /> : null}
            <Card kind="tight">
              <FeeTable fees={fees} />
            </Card>
            {side === 'client' ? <Person proposal={proposal} /> : null}
          </div>
        }
      >
        <Contents proposal={proposal} fileHref={fileHref} />
        <ReportLine kind="proposal" id={proposal.id} isOwn={side === 'freelancer'} />
      </Split>
    </Layout>
  )
}

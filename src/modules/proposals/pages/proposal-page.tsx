import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DateOn,
  DefList,
  ErrorSummary,
  FileRow,
  Form,
  FormActions,
  Layout,
  Money,
  Notice,
  PageHead,
  PostButton,
  RankSeal,
  Section,
  Split,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { Prose } from '../../jobs'
import { FeeTable, feesOf } from '../../ledger'
import { verbsOpenTo } from '../lifecycle'
import type { ProposalView } from '../queries-pages'
import { declineReasons, mayEdit, totalYen } from '../rules'
import { texts } from '../texts'
import { useFigureTerms } from './figures'

type FileHref = (file: { id: string; name: string }) => string

const inYen = (rows: readonly { priceYen: number }[]) =>
  rows.map((row) => ({ priceYen: BigInt(row.priceYen) }))

/** The estimate as a table, with its total. */
export const Estimate = ({ proposal }: { proposal: Pick<ProposalView, 'rows' | 'extras'> }) => {
  const t = texts[useView().lang].page
  return (
    <div class="table-frame">
      <table class="table">
        <tbody>
          {proposal.rows.map((row) => (
            <tr>
              <th scope="row">{row.title}</th>
              <td>
                {t.dueOn} <DateOn on={row.dueOn} />
              </td>
              <td class="figure">
                <Money yen={BigInt(row.priceYen)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            <td />
            <td class="figure">
              <Money yen={totalYen(inYen(proposal.rows))} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const StatusNotice = ({ proposal }: { proposal: ProposalView }) => {
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

const FreelancerVerbs = ({ proposal }: { proposal: ProposalView }) => {
  const t = texts[useView().lang].page
  const verbs = verbsOpenTo('freelancer', proposal.status)
  if (verbs.length === 0) return null
  return (
    <Card kind="tight">
      <p class="small soft">
        {proposal.readAt ? (
          <>
            {t.readAt} <When at={proposal.readAt} />
          </>
        ) : (
          t.unread
        )}
      </p>
      <div class="proposal-verbs">
        {mayEdit(proposal) ? (
          <ButtonLink kind="main" href={`/proposals/${proposal.id}/edit`}>
            {t.edit}
          </ButtonLink>
        ) : null}
        <PostButton action={`/proposals/${proposal.id}/withdraw`}>{t.withdraw}</PostButton>
        <p class="small soft">{t.withdrawHint}</p>
      </div>
    </Card>
  )
}

const ClientVerbs = ({ proposal }: { proposal: ProposalView }) => {
  const t = texts[useView().lang].page
  const verbs = verbsOpenTo('client', proposal.status)
  const isLive = proposal.jobStatus === 'open' || proposal.jobStatus === 'selecting'
  return (
    <Card kind="tight">
      <div class="proposal-verbs">
        {verbs.includes('order') && isLive ? (
          <>
            <ButtonLink kind="decisive" wide href={`/proposals/${proposal.id}/order`}>
              {t.order}
            </ButtonLink>
            <p class="small soft">{t.orderHint}</p>
          </>
        ) : null}
        <PostButton
          action={`/proposals/${proposal.id}/shortlist`}
          fields={{ on: proposal.shortlisted ? '' : '1' }}
        >
          {proposal.shortlisted ? t.unshortlist : t.shortlist}
        </PostButton>
        {verbs.includes('decline') ? <a href={`/proposals/${proposal.id}/decline`}>{t.decline}</a> : null}
      </div>
      <Form action={`/proposals/${proposal.id}/note`}>
        <TextArea
          name="body"
          label={t.note}
          hint={t.noteHint}
          value={proposal.note ?? ''}
          rows={3}
          maxlength={2000}
        />
        <Button small>{t.noteSave}</Button>
      </Form>
    </Card>
  )
}

const Person = ({ proposal }: { proposal: ProposalView }) => {
  const t = texts[useView().lang].page
  return (
    <Card kind="tight" title={t.record}>
      <p class="proposal-person">
        <RankSeal tier={proposal.tier} size={44} />
        <span>
          <b>{proposal.freelancerName}</b>
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
      <Section title={t.message}>
        <Prose text={proposal.message} />
      </Section>
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
  const { lang } = useView()
  const t = texts[lang].page
  const title = side === 'client' ? t.title(proposal.freelancerName) : t.mine
  const fees = feesOf(totalYen(inYen(proposal.rows)))
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
      <StatusNotice proposal={proposal} />
      <Split
        aside={
          <div class="job-aside">
            {side === 'client' ? (
              <ClientVerbs proposal={proposal} />
            ) : (
              <FreelancerVerbs proposal={proposal} />
            )}
            <Card kind="tight">
              <FeeTable fees={fees} />
            </Card>
            {side === 'client' ? <Person proposal={proposal} /> : null}
          </div>
        }
      >
        <Contents proposal={proposal} fileHref={fileHref} />
      </Split>
    </Layout>
  )
}

/** Asks for the reason before a proposal is declined. */
export const DeclinePage = ({ proposal }: { proposal: ProposalView }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Layout title={t.declineTitle} narrow>
      <PageHead
        title={t.declineTitle}
        lead={t.declineLead}
        above={<a href={`/proposals/${proposal.id}`}>{t.title(proposal.freelancerName)}</a>}
      />
      <Form action={`/proposals/${proposal.id}/decline`}>
        <ErrorSummary />
        <ChoiceField
          name="reason"
          label={t.declineReason}
          options={declineReasons.map((value) => ({ value, label: texts[lang].declineReasons[value] }))}
          required
        />
        <FormActions>
          <Button kind="decisive">{t.decline}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

import {
  ButtonLink,
  DefList,
  Empty,
  Layout,
  nameOf,
  PageHead,
  PostButton,
  RankSeal,
  useView,
} from '../../../ui'
import { AiDeclared, Prose } from '../../jobs'
import { HiddenNotice } from '../../members'
import type { ProposalView } from '../queries-pages'
import { texts } from '../texts'
import { Estimate } from './estimate'
import { useFigureTerms } from './figures'

const Column = ({ proposal }: { proposal: ProposalView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const isLive = proposal.jobStatus === 'open' || proposal.jobStatus === 'selecting'
  return (
    <article class="card side">
      <p class="proposal-person">
        <RankSeal tier={proposal.tier} size={44} />
        <span>
          <a href={`/proposals/${proposal.id}`}>
            <b>{nameOf(proposal.freelancerName, lang)}</b>
          </a>
          <br />
          <small class="soft">{proposal.headline}</small>
        </span>
      </p>
      <Estimate proposal={proposal} />
      <DefList items={useFigureTerms(proposal.figures)} />
      {proposal.note ? (
        <p class="small">
          {t.page.note}: {proposal.note}
        </p>
      ) : null}
      {proposal.isHidden ? <HiddenNotice isAuthor={false} isShown={false} /> : null}
      <Prose text={proposal.message} />
      <AiDeclared of={proposal} />
      <div class="form-actions">
        {proposal.status === 'sent' && isLive && !proposal.isHidden ? (
          <ButtonLink kind="main" href={`/proposals/${proposal.id}/order`}>
            {t.compare.order}
          </ButtonLink>
        ) : null}
        <PostButton
          action={`/proposals/${proposal.id}/shortlist`}
          fields={{ on: proposal.shortlisted ? '' : '1' }}
        >
          {proposal.shortlisted ? t.page.unshortlist : t.page.shortlist}
        </PostButton>
      </div>
    </article>
  )
}

/** Up to four proposals side by side. */
export const SidePage = ({
  job,
  proposals,
}: {
  job: { id: string; title: string }
  proposals: readonly ProposalView[]
}) => {
  const t = texts[useView().lang].compare
  const back = <a href={`/jobs/${job.id}/proposals`}>{t.back}</a>
  return (
    <Layout title={t.sideTitle} wide>
      <PageHead title={t.sideTitle} above={<a href={`/jobs/${job.id}`}>{job.title}</a>} aside={back} />
      {proposals.length === 0 ? (
        <Empty title={t.pick} text={t.sideEmpty} action={back} />
      ) : (
        <div class="sides">
          {proposals.map((proposal) => (
            <Column proposal={proposal} />
          ))}
        </div>
      )}
    </Layout>
  )
}

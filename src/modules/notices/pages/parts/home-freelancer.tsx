import {
  ButtonLink,
  Empty,
  formatMoney,
  formatMoneyRange,
  Money,
  nameOf,
  Row,
  Rows,
  Section,
  Tag,
  useView,
  When,
} from '../../../../ui'
import { categoryName, wordName } from '../../../categories'
import type { FittingJob } from '../../../search'
import type { OwnOffers, ProposalLine } from '../../queries-home'
import { homeTexts } from '../../texts'

const stateOf = ({ status, isRead }: ProposalLine): 'sent' | 'read' | 'declined' | 'ordered' =>
  status === 'sent' && isRead ? 'read' : status

/** The freelancer's latest proposals, each with what has become of it. */
export const Proposals = ({ proposals }: { proposals: ProposalLine[] }) => {
  const t = homeTexts[useView().lang].home
  return (
    <Section title={t.proposalsSent} aside={<a href="/my/proposals">{t.allProposals}</a>}>
      {proposals.length === 0 ? (
        <p class="soft">{t.proposalsNone}</p>
      ) : (
        <Rows>
          {proposals.map((line) => (
            <Row aside={<Money yen={line.totalYen} />}>
              <a href={`/proposals/${line.id}`}>{line.title}</a>{' '}
              <Tag kind={stateOf(line) === 'ordered' ? 'done' : 'plain'}>
                {t.proposalState[stateOf(line)]}
              </Tag>
              <small>
                {t.sentOn} <When at={line.sentAt} form="short" />
              </small>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

const Reasons = ({ job }: { job: FittingJob }) => {
  const { lang } = useView()
  const t = homeTexts[lang].home
  return (
    <span class="tags home-reasons">
      {job.category ? <Tag>{t.fitsCategory(categoryName(job.category, lang))}</Tag> : null}
      {job.skills.slice(0, 3).map((skill) => (
        <Tag>{t.fitsSkill(wordName(skill, lang))}</Tag>
      ))}
    </span>
  )
}

const budgetOf = ({ budgetMinYen, budgetMaxYen }: FittingJob, lang: 'ja' | 'en'): string => {
  if (budgetMinYen === null) return homeTexts[lang].home.budgetOpen
  return budgetMaxYen === null
    ? formatMoney(budgetMinYen)
    : formatMoneyRange(budgetMinYen, budgetMaxYen, lang)
}

const NoFitting = ({ offers }: { offers: Pick<OwnOffers, 'categories' | 'skills'> }) => {
  const t = homeTexts[useView().lang].home
  if (offers.categories.length + offers.skills.length > 0) {
    return (
      <Empty
        title={t.fittingNone}
        text={t.fittingNoneText}
        action={<ButtonLink href="/jobs">{t.findJobs}</ButtonLink>}
      />
    )
  }
  return (
    <Empty
      title={t.offersNone}
      text={t.offersNoneText}
      action={<ButtonLink href="/my/profile/categories">{t.chooseCategories}</ButtonLink>}
    />
  )
}

/** Jobs that fit what the freelancer offers, each with the reason. */
export const FittingJobs = ({
  jobs,
  offers,
}: {
  jobs: FittingJob[]
  offers: Pick<OwnOffers, 'categories' | 'skills'>
}) => {
  const { lang } = useView()
  const t = homeTexts[lang].home
  return (
    <Section title={t.fitting} aside={<a href="/jobs?fit=1">{t.allFitting}</a>}>
      {jobs.length === 0 ? (
        <NoFitting offers={offers} />
      ) : (
        <Rows>
          {jobs.map((job) => (
            <Row aside={budgetOf(job, lang)}>
              <a href={`/jobs/${job.id}`}>{job.title}</a>
              <small>
                {nameOf(job.clientName, lang)} · {t.until} <When at={job.until} form="short" />
              </small>
              <Reasons job={job} />
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

import { excerpt } from '../../../platform/markdown'
import {
  Breadcrumbs,
  ButtonLink,
  Card,
  FavouriteButton,
  Layout,
  Notice,
  PostButton,
  ReportLine,
  Split,
  uiTexts,
  useView,
} from '../../../ui'
import { catalogue, categoryName } from '../../categories'
import { HiddenNotice } from '../../members'
import { PosterItems } from '../../profiles'
import { verbsOpenTo } from '../lifecycle'
import type { JobView } from '../queries-pages'
import { type Obstacle, obstacleTo } from '../rules'
import { texts } from '../texts'
import { ClientBox } from './client-box'
import { type FileHref, JobFacts, JobHead, JobPrice, JobStory } from './job-body'
import { Budget } from './job-card'
import { Questions } from './questions'

const isOwner = (job: JobView): boolean => job.viewer?.memberId === job.clientId

const cureHref = (job: JobView, obstacle: Obstacle): string | null =>
  ({
    guest: `/sign-in?to=${encodeURIComponent(`/jobs/${job.id}/propose`)}`,
    operator: null,
    'own-job': null,
    'already-proposed': `/proposals/${job.myProposalId}`,
    'not-taking-proposals': '/jobs',
    'deadline-passed': '/jobs',
    'invited-only': '/jobs',
    'tier-too-low': '/my/rank',
    'identity-needed': '/my/verification/identity',
    'confidentiality-needed': '/my/verification/confidentiality',
  })[obstacle]

/** The button to propose, or the exact reason why not and the way to cure it. */
const Propose = ({ job }: { job: JobView }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { viewer: person, invited, myProposalId } = job
  const obstacle = obstacleTo(job, { person, invited, proposed: myProposalId !== null, at })
  if (!obstacle)
    return (
      <ButtonLink kind="decisive" wide href={`/jobs/${job.id}/propose`}>
        {t.page.propose}
      </ButtonLink>
    )
  const href = cureHref(job, obstacle)
  const words = t.obstacle[obstacle]
  const tiers = uiTexts[lang].tiers
  return (
    <Notice kind={obstacle === 'already-proposed' ? 'done' : 'info'}>
      <p>
        {obstacle === 'tier-too-low' && person
          ? t.tierTooLow(tiers[job.minTier], tiers[person.tier])
          : words.text}
      </p>
      {href ? (
        <p>
          <a href={href}>{words.cure}</a>
        </p>
      ) : null}
    </Notice>
  )
}

/** The owner's verbs, as many as the job's status allows. */
const Manage = ({ job }: { job: JobView }) => {
  const t = texts[useView().lang].page
  const verbs = verbsOpenTo('client', job)
  return (
    <Card title={t.ownerTitle} kind="tight">
      <div class="job-manage">
        {job.proposals > 0 ? (
          <ButtonLink kind="main" wide href={`/jobs/${job.id}/proposals`}>
            {t.compare(job.proposals)}
          </ButtonLink>
        ) : (
          <p class="soft">{t.noProposalsYet}</p>
        )}
        {job.status === 'open' && !job.everProposed ? (
          <ButtonLink href={`/jobs/${job.id}/edit`}>{t.edit}</ButtonLink>
        ) : null}
        {verbs.includes('close') ? (
          <ButtonLink href={`/jobs/${job.id}/addendum`}>{t.addendumWrite}</ButtonLink>
        ) : null}
        {verbs.includes('extend') ? (
          <ButtonLink href={`/jobs/${job.id}/extend`}>
            {job.status === 'selecting' ? t.reopen : t.extend}
          </ButtonLink>
        ) : null}
        {job.status === 'open' ? (
          <ButtonLink href={`/jobs/${job.id}/invite`}>
            {t.invite}
            {job.invitations > 0 ? ` · ${t.invitedCount(job.invitations)}` : ''}
          </ButtonLink>
        ) : null}
        {verbs.includes('fill') && job.hired > 0 ? (
          <PostButton action={`/jobs/${job.id}/fill`}>{t.fill}</PostButton>
        ) : null}
        {verbs.includes('close') ? <a href={`/jobs/${job.id}/close`}>{t.close}</a> : null}
      </div>
    </Card>
  )
}

const StatusNotice = ({ job }: { job: JobView }) => {
  const t = texts[useView().lang].page
  if (job.status === 'selecting')
    return <Notice kind="due">{isOwner(job) ? t.selectingNotice : t.selectingNoticeOthers}</Notice>
  if (job.status === 'filled') return <Notice kind="done">{t.filledNotice}</Notice>
  return job.status === 'closed' ? <Notice kind="info">{t.closedNotice}</Notice> : null
}

/** The category and the one above it, each leading to its jobs. */
const categoryCrumbs = (slug: string, lang: 'ja' | 'en') => {
  const top = catalogue.find((one) => one.children.some((child) => child.slug === slug))
  const slugs = top ? [top.slug, slug] : [slug]
  return slugs.map((one) => ({ label: categoryName(one, lang), href: `/jobs?cat=${one}` }))
}

/** The job, for whoever may see it. `formId` makes a question sent twice one question. */
export const JobPage = ({ job, formId, fileHref }: { job: JobView; formId: string; fileHref: FileHref }) => {
  const { lang } = useView()
  const t = texts[lang].page
  const lead = (
    <div class="job-aside">
      <Card kind="tight">
        <JobFacts job={job} />
        <JobPrice job={job} />
        <p class="small soft job-sealed">
          {t.proposals} <b class="num">{t.proposalCount(job.proposals)}</b> — {t.sealed}
        </p>
        {isOwner(job) ? null : <Propose job={job} />}
        {isOwner(job) ? null : <FavouriteButton kind="job" id={job.id} name={job.title} />}
      </Card>
      {isOwner(job) ? <Manage job={job} /> : null}
    </div>
  )
  const crumbs = job.categorySlug ? categoryCrumbs(job.categorySlug, lang) : []
  return (
    <Layout title={job.title} description={excerpt(job.brief, 120)}>
      <Breadcrumbs
        items={[{ label: uiTexts[lang].nav.jobs, href: '/jobs' }, ...crumbs, { label: job.title }]}
      />
      <JobHead job={job} />
      {job.isHidden ? <HiddenNotice isAuthor={isOwner(job)} isShown /> : null}
      <StatusNotice job={job} />
      {job.invited && job.status === 'open' ? <Notice kind="done">{t.invitedNotice}</Notice> : null}
      <Split
        lead={lead}
        aside={
          <>
            <ClientBox job={job} />
            <PosterItems
              of={job.poster}
              clientId={job.clientId}
              isOwn={isOwner(job)}
              pay={<Budget job={job} />}
            />
          </>
        }
      >
        <JobStory job={job} fileHref={fileHref} />
        <Questions job={job} formId={formId} isOwner={isOwner(job)} />
        <ReportLine kind="job" id={job.id} isOwn={isOwner(job)} />
      </Split>
    </Layout>
  )
}

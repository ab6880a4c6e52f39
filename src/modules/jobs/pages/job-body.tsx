import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { renderMarkdown } from '../../../platform/markdown'
import { DateOn, DefList, FileRow, PageHead, Section, uiTexts, useView, When } from '../../../ui'
import { categoryPath } from '../../categories'
import type { JobView } from '../queries-pages'
import { aiTexts, texts } from '../texts'
import { useAiRule } from './ai-fields'
import { Budget, JobTags } from './job-card'
import { PriceCheck } from './price-check'

export type FileHref = (file: { id: string; name: string }) => string

/** Words of a person, as safe HTML. */
export const Prose = ({ text }: { text: string }) => <div class="prose">{raw(renderMarkdown(text))}</div>

export const JobFacts = ({ job }: { job: JobView }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <DefList
      items={[
        { term: t.budget, value: <Budget job={job} />, strong: true },
        { term: t.deadline, value: job.proposalsUntil ? <When at={job.proposalsUntil} /> : '—' },
        { term: t.wantedOn, value: job.wantedOn ? <DateOn on={job.wantedOn} /> : t.noWantedOn },
        { term: t.hires, value: t.hiresCount(job.hired, job.hires) },
        { term: aiTexts[lang].rule, value: useAiRule(job) },
        { term: t.withholding, value: job.withholding ? t.withholdingYes : t.withholdingNo },
        ...(job.postedAt ? [{ term: t.posted, value: <When at={job.postedAt} form="date" /> }] : []),
      ]}
    />
  )
}

export const JobPrice = ({ job }: { job: JobView }) => (
  <PriceCheck usual={job.usual} low={job.budgetMinYen} high={job.budgetMaxYen} />
)

const Requirements = ({ job }: { job: JobView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const asked = [
    job.invitedOnly ? t.card.invited : '',
    job.minTier === 'none' ? '' : t.card.tierOrAbove(uiTexts[lang].tiers[job.minTier]),
    job.needsIdentity ? t.card.identity : '',
    job.needsConfidentiality || job.visibility === 'confidential' ? t.card.confidentiality : '',
  ].filter(Boolean)
  if (asked.length === 0) return <p class="soft">{t.page.noRequirements}</p>
  return (
    <ul>
      {asked.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )
}

/** Head of a job: title and tags; `above` them its category, where no path above the page says it. */
export const JobHead = ({ job, above }: { job: JobView; above?: Child }) => (
  <PageHead title={job.title} above={above} lead={<JobTags job={job} />} />
)

/** What the client wrote: brief, notes added later, files, requirements. */
export const JobStory = ({ job, fileHref }: { job: JobView; fileHref: FileHref }) => {
  const t = texts[useView().lang].page
  return (
    <>
      <Section title={t.brief}>
        <Prose text={job.brief} />
      </Section>
      {job.addenda.length > 0 ? (
        <Section title={t.addenda}>
          {job.addenda.map((addendum) => (
            <div class="job-addendum">
              <p class="small soft">
                <When at={new Date(addendum.at)} />
              </p>
              <Prose text={addendum.body} />
            </div>
          ))}
        </Section>
      ) : null}
      {job.files.length > 0 ? (
        <Section title={t.files}>
          {job.files.map((file) => (
            <FileRow name={file.name} size={file.bytes} href={fileHref(file)} />
          ))}
        </Section>
      ) : null}
      <Section title={t.requirements}>
        <Requirements job={job} />
      </Section>
    </>
  )
}

/** The job as it will stand on its page, for the wizard's last step. */
export const JobBody = ({ job, fileHref }: { job: JobView; fileHref: FileHref }) => {
  const { lang } = useView()
  const path = job.categorySlug ? categoryPath(job.categorySlug, lang).join(' › ') : ''
  return (
    <>
      <JobHead job={job} above={<span class="small soft">{path}</span>} />
      <JobFacts job={job} />
      <JobPrice job={job} />
      <JobStory job={job} fileHref={fileHref} />
    </>
  )
}

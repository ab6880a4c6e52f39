import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  ConfirmButton,
  DefaultButton,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Steps,
  useView,
} from '../../../ui'
import type { JobView } from '../queries-pages'
import { formTexts } from '../texts'
import { JobBody } from './job-body'
import { BudgetFields, CategoryFields, ContentFields } from './post-fields'
import { RequirementFields } from './requirement-fields'

export const postSteps = ['category', 'content', 'budget', 'requirements', 'preview'] as const
export type PostStep = (typeof postSteps)[number]

export const stepAfter = (step: PostStep): PostStep => postSteps[postSteps.indexOf(step) + 1] ?? 'preview'

/** Steps that still lack something without which the job cannot be posted. */
export const stepsMissing = (job: JobView, at: Date): PostStep[] => {
  const missing: PostStep[] = []
  if (!job.categorySlug) missing.push('category')
  if (job.title === '' || job.brief === '') missing.push('content')
  if (!job.proposalsUntil || job.proposalsUntil <= at) missing.push('budget')
  return missing
}

/** The first step that still lacks something; the preview where none does. */
export const firstUnfinished = (job: JobView, at: Date): PostStep => stepsMissing(job, at)[0] ?? 'preview'

const Sheet = ({ step, job, children }: { step: PostStep; job?: JobView; children?: Child }) => {
  const { lang, at } = useView()
  const t = formTexts[lang].wizard
  const missing = job ? stepsMissing(job, at) : []
  const here = postSteps.indexOf(step)
  const isDone = (name: PostStep, index: number): boolean => index < here && !missing.includes(name)
  return (
    <Layout title={`${t.title} – ${t.steps[step]}`}>
      <PageHead title={t.title} lead={t.lead} />
      <Steps
        steps={postSteps.map((name, index) => ({
          label: t.steps[name],
          href: job && index !== here ? `/jobs/${job.id}/draft/${name}` : undefined,
          state: index === here ? 'current' : isDone(name, index) ? 'done' : 'todo',
        }))}
      />
      {children}
    </Layout>
  )
}

const Go = ({ back }: { back?: string }) => {
  const t = formTexts[useView().lang].wizard
  return (
    <FormActions>
      <Button kind="main" name="go" value="next">
        {t.saveNext}
      </Button>
      <Button name="go" value="later">
        {t.saveLater}
      </Button>
      {back ? <a href={back}>{t.back}</a> : null}
    </FormActions>
  )
}

/** The first step: there is no draft yet. `id` is the draft to be, so that a form sent twice makes one. */
export const NewJobPage = ({ id, category, drafts }: { id: string; category?: string; drafts: number }) => {
  const t = formTexts[useView().lang].wizard
  return (
    <Sheet step="category">
      {drafts > 0 ? (
        <Notice kind="info" title={t.drafts} actions={<a href="/my/jobs?status=draft">{t.draftsLink}</a>} />
      ) : null}
      <p class="soft line-up">
        <span>{t.otherWay}</span> <a href="/competitions/new">{t.competition}</a>{' '}
        <a href="/tasks/new">{t.task}</a>
      </p>
      <Form action="/jobs/new">
        <ErrorSummary />
        <HiddenField name="_id" value={id} />
        <CategoryFields value={category} />
        <Go />
      </Form>
    </Sheet>
  )
}

/** Enter in a field goes on to the next step; the first visible button puts the template in. */
const DraftContent = ({ job }: { job: JobView }) => (
  <>
    <DefaultButton />
    <ContentFields job={job} templatePath={`/jobs/${job.id}/draft/content/template`} />
  </>
)

/** One step of a draft. */
export const DraftStepPage = ({ job, step }: { job: JobView; step: Exclude<PostStep, 'preview'> }) => {
  const before = postSteps[postSteps.indexOf(step) - 1]
  return (
    <Sheet step={step} job={job}>
      <Form
        action={`/jobs/${job.id}/draft/${step}`}
        {...(step === 'content' ? { enctype: 'multipart/form-data' as const } : {})}
      >
        <ErrorSummary />
        {step === 'category' ? <CategoryFields value={job.categorySlug} /> : null}
        {step === 'content' ? <DraftContent job={job} /> : null}
        {step === 'budget' ? <BudgetFields job={job} /> : null}
        {step === 'requirements' ? <RequirementFields job={job} /> : null}
        {before ? <Go back={`/jobs/${job.id}/draft/${before}`} /> : <Go />}
      </Form>
    </Sheet>
  )
}

/** The last step: the job as others will see it, and the button that posts it. */
export const DraftPreviewPage = ({
  job,
  fileHref,
}: {
  job: JobView
  fileHref: (file: { id: string; name: string }) => string
}) => {
  const { lang, at } = useView()
  const t = formTexts[lang].preview
  const missing = stepsMissing(job, at)
  return (
    <Sheet step="preview" job={job}>
      <ErrorSummary />
      {missing.length > 0 ? (
        <Notice kind="due" title={t.missing}>
          <ul>
            {missing.map((step) => (
              <li>
                <a href={`/jobs/${job.id}/draft/${step}`}>
                  {t.missingItem[step as Exclude<PostStep, 'preview'>]}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p class="soft">{t.lead}</p>
      )}
      <div class="card job-preview">
        <JobBody job={job} fileHref={fileHref} />
      </div>
      <div class="form-actions">
        {missing.length > 0 ? null : (
          <PostButton action={`/jobs/${job.id}/post`} kind="decisive">
            {t.post}
          </PostButton>
        )}
        <ButtonLink href={`/jobs/${job.id}/draft/content`}>{t.change}</ButtonLink>
        <ConfirmButton action={`/jobs/${job.id}/discard`} kind="quiet" label={t.discard} />
      </div>
    </Sheet>
  )
}

/** All fields of an open job on one sheet, while nobody has proposed. */
export const EditJobPage = ({ job }: { job: JobView }) => {
  const t = formTexts[useView().lang].edit
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} lead={t.lead} above={<a href={`/jobs/${job.id}`}>{job.title}</a>} />
      <Form action={`/jobs/${job.id}/edit`} enctype="multipart/form-data">
        <ErrorSummary />
        <CategoryFields value={job.categorySlug} />
        <ContentFields job={job} />
        <BudgetFields job={job} />
        <RequirementFields job={job} />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

import { dateOf } from '../../../platform/clock'
import {
  Button,
  Card,
  CheckGroup,
  DateField,
  DefaultButton,
  ErrorSummary,
  FilesField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  Section,
  Split,
  TextArea,
  useView,
} from '../../../ui'
import { type AiDeclaration, AiDeclarationFields, Budget, type JobView, Prose } from '../../jobs'
import { messageLengthMax, validUntilByDefault } from '../rules'
import { texts } from '../texts'
import { ExtraFields, OrderFields } from './estimate-fields'

/** What the form begins with: a proposal that is edited, or nothing yet. */
export interface ProposalDraft {
  rows: readonly { title: string; priceYen: number; dueOn: string }[]
  extras: readonly { title: string; priceYen: number }[]
  message: string
  validUntil: string
  pickIds: readonly string[]
  files: readonly { id: string; name: string }[]
  aiUse: AiDeclaration | null
  aiTool: string
}

interface ProposeProps {
  job: Pick<JobView, 'id' | 'title' | 'brief' | 'budgetMinYen' | 'budgetMaxYen' | 'wantedOn' | 'aiUse'>
  /** The proposal to be, so that a form sent twice makes one; null when an old one is edited. */
  formId: string | null
  action: string
  stored: ProposalDraft | null
  works: readonly { id: string; title: string }[]
}

const Attachments = ({ stored, works }: Pick<ProposeProps, 'stored' | 'works'>) => {
  const t = texts[useView().lang].form
  const files = stored?.files ?? []
  return (
    <>
      {works.length > 0 ? (
        <CheckGroup
          name="picks[]"
          label={t.picks}
          values={stored?.pickIds ?? []}
          options={works.map((work) => ({ value: work.id, label: work.title }))}
        />
      ) : (
        <p class="small soft">
          {t.picksEmpty} <a href="/my/profile">{t.picksLink}</a>
        </p>
      )}
      {files.length > 0 ? (
        <CheckGroup
          name="removeFileIds[]"
          label={t.removeFiles}
          options={files.map((file) => ({ value: file.id, label: file.name }))}
        />
      ) : null}
      <FilesField label={t.files} />
    </>
  )
}

const Pitch = ({ action, stored }: Pick<ProposeProps, 'action' | 'stored'>) => {
  const t = texts[useView().lang].form
  return (
    <div class="section">
      <TextArea
        name="message"
        label={t.message}
        hint={t.messageHint}
        value={stored?.message}
        rows={12}
        maxlength={messageLengthMax}
        counter={{ target: 200 }}
        required
      />
      <Button kind="quiet" small name="shape" value="template" formaction={`${action}/rows`} formnovalidate>
        {t.template}
      </Button>
    </div>
  )
}

const Sheet = ({ job, formId, action, stored, works }: ProposeProps) => {
  const { lang, at } = useView()
  const t = texts[lang].form
  return (
    <Form action={action} enctype="multipart/form-data">
      <DefaultButton />
      <ErrorSummary />
      {formId === null ? null : <HiddenField name="_id" value={formId} />}
      <Section title={t.orders}>
        <p class="soft">{t.ordersLead}</p>
        <OrderFields
          stored={stored?.rows ?? [{ title: job.title, priceYen: 0, dueOn: job.wantedOn ?? '' }]}
          reshape={`${action}/rows`}
        />
      </Section>
      <Pitch {...{ action, stored }} />
      <Section title={t.extras}>
        <p class="soft">{t.extrasLead}</p>
        <ExtraFields stored={stored?.extras ?? []} reshape={`${action}/rows`} />
      </Section>
      <AiDeclarationFields rule={job.aiUse} of={stored ?? undefined} />
      <Attachments stored={stored} works={works} />
      <DateField
        name="validUntil"
        label={t.validUntil}
        hint={t.validHint}
        value={stored?.validUntil ?? validUntilByDefault(dateOf(at))}
        min={dateOf(at)}
        required
      />
      <FormActions>
        <Button kind="decisive">{stored ? t.save : t.send}</Button>
        <span class="small soft">{t.sealed}</span>
      </FormActions>
    </Form>
  )
}

/** The estimate and the pitch, with the job beside them. */
export const ProposePage = (props: ProposeProps) => {
  const { job, stored } = props
  const t = texts[useView().lang].form
  const title = stored ? t.editTitle : t.title
  return (
    <Layout title={title}>
      <PageHead title={title} above={<a href={`/jobs/${job.id}`}>{job.title}</a>} />
      {stored ? <Notice kind="info">{t.editLead}</Notice> : null}
      <Split
        lead={
          <Card kind="tight" title={job.title}>
            <p>
              {t.budget}{' '}
              <b>
                <Budget job={job} />
              </b>
            </p>
            <details>
              <summary>{t.jobBrief}</summary>
              <Prose text={job.brief} />
            </details>
          </Card>
        }
      >
        <Sheet {...props} />
      </Split>
    </Layout>
  )
}

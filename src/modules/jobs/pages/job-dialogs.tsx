import type { Child } from 'hono/jsx'
import { addDays, dateOf } from '../../../platform/clock'
import {
  Button,
  ButtonLink,
  ChoiceField,
  DateField,
  DefList,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  PostButton,
  RankSeal,
  Row,
  Rows,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { inviteCandidates } from '../queries-lists'
import type { JobView } from '../queries-pages'
import { closeReasons, lastDeadlineOn } from '../rules'
import { dialogTexts } from '../texts'

const Sheet = ({
  job,
  title,
  lead,
  children,
}: {
  job: JobView
  title: string
  lead?: string
  children?: Child
}) => (
  <Layout title={title} narrow>
    <PageHead title={title} lead={lead} above={<a href={`/jobs/${job.id}`}>{job.title}</a>} />
    {children}
  </Layout>
)

export const AddendumPage = ({ job, formId }: { job: JobView; formId: string }) => {
  const t = dialogTexts[useView().lang].addendum
  return (
    <Sheet job={job} title={t.title} lead={t.lead}>
      <Form action={`/jobs/${job.id}/addendum`}>
        <ErrorSummary />
        <HiddenField name="_id" value={formId} />
        <TextArea name="body" label={t.label} rows={8} maxlength={5000} required />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

export const ExtendPage = ({ job }: { job: JobView }) => {
  const { lang, at } = useView()
  const t = dialogTexts[lang].extend
  const until = job.proposalsUntil ?? at
  const isPast = until <= at
  const from = dateOf(isPast ? at : until)
  return (
    <Sheet job={job} title={t.title}>
      <DefList items={[{ term: t.current, value: <When at={until} /> }]} />
      <Form action={`/jobs/${job.id}/extend`}>
        <ErrorSummary />
        <DateField
          name="proposalsOn"
          label={t.label}
          value={addDays(from, 7)}
          min={addDays(from, 1)}
          max={lastDeadlineOn(at)}
          required
        />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

/** Says what closing does before it is done. */
export const ClosePage = ({ job }: { job: JobView }) => {
  const t = dialogTexts[useView().lang].close
  return (
    <Sheet job={job} title={t.title}>
      <p>{t.what}</p>
      <ul>
        <li>{t.noNew}</li>
        {job.proposals > 0 ? <li>{t.proposals(job.proposals)}</li> : null}
        {job.hired > 0 ? <li>{t.orders}</li> : <li>{t.rate}</li>}
        <li>{t.free}</li>
      </ul>
      <Form action={`/jobs/${job.id}/close`}>
        <ErrorSummary />
        <ChoiceField
          name="reason"
          label={t.reason}
          options={closeReasons.map((value) => ({ value, label: t.reasons[value] }))}
          required
        />
        <FormActions>
          <Button kind="decisive">{t.submit}</Button>
          <ButtonLink href={`/jobs/${job.id}`}>{t.keep}</ButtonLink>
        </FormActions>
      </Form>
    </Sheet>
  )
}

type Candidates = Awaited<ReturnType<typeof inviteCandidates>>

export const InvitePage = ({ job, people }: { job: JobView; people: Candidates }) => {
  const t = dialogTexts[useView().lang].invite
  return (
    <Sheet job={job} title={t.title} lead={t.lead}>
      {people.length === 0 ? (
        <Empty
          title={t.empty}
          text={t.emptyText}
          action={<ButtonLink href="/freelancers">{t.search}</ButtonLink>}
        />
      ) : (
        <Rows>
          {people.map((person) => (
            <Row
              mark={<RankSeal tier={person.tier} size={34} />}
              aside={
                person.invited ? (
                  <Tag kind="done">{t.invited}</Tag>
                ) : (
                  <PostButton
                    action={`/jobs/${job.id}/invite`}
                    fields={{ freelancerId: person.memberId }}
                    small
                  >
                    {t.submit}
                  </PostButton>
                )
              }
            >
              <a href={`/freelancers/${person.memberId}`}>{person.name}</a>
              <small>
                {person.headline} {t.completed(person.completed)}
              </small>
            </Row>
          ))}
        </Rows>
      )}
    </Sheet>
  )
}

import { Button, Form, FormActions, HiddenField, Section, TextArea, useView, When } from '../../../ui'
import type { JobView } from '../queries-pages'
import { texts } from '../texts'

type Question = JobView['questions'][number]

const Answer = ({ job, question, isOwner }: { job: JobView; question: Question; isOwner: boolean }) => {
  const t = texts[useView().lang].page
  if (question.answer !== null)
    return (
      <div class="qa-answer">
        <p class="small soft">
          {t.answer} <When at={new Date(question.answeredAt ?? question.at)} />
        </p>
        <p class="typed">{question.answer}</p>
      </div>
    )
  if (!isOwner) return <p class="small soft">{t.waiting}</p>
  return (
    <Form action={`/jobs/${job.id}/questions/${question.id}/answer`}>
      <TextArea
        name="answer"
        id={`answer-${question.id}`}
        label={t.answerLabel}
        rows={3}
        maxlength={2000}
        required
      />
      <FormActions>
        <Button>{t.answerSubmit}</Button>
      </FormActions>
    </Form>
  )
}

/** Questions and answers under a job, in public; who asked is not shown. */
export const Questions = ({ job, formId, isOwner }: { job: JobView; formId: string; isOwner: boolean }) => {
  const { lang, at } = useView()
  const t = texts[lang].page
  const isOpen = job.status === 'open' && job.proposalsUntil !== null && job.proposalsUntil > at
  const mayAsk = isOpen && job.viewer !== null && !isOwner && !job.viewer.operator
  return (
    <Section title={t.questions} id="questions">
      {job.questions.length === 0 ? (
        <p class="soft">{isOwner ? t.noQuestionsOwner : t.noQuestions}</p>
      ) : (
        <ol class="qa">
          {job.questions.map((question) => (
            <li>
              <p class="small soft">
                {question.isMine ? t.yourQuestion : t.question} <When at={new Date(question.at)} />
              </p>
              <p class="typed">{question.body}</p>
              <Answer job={job} question={question} isOwner={isOwner} />
            </li>
          ))}
        </ol>
      )}
      {mayAsk ? (
        <Form action={`/jobs/${job.id}/questions`}>
          <HiddenField name="_id" value={formId} />
          <TextArea name="body" label={t.askLabel} hint={t.askHint} rows={3} maxlength={2000} required />
          <FormActions>
            <Button>{t.ask}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Section>
  )
}

import { Button, ErrorSummary, Form, FormActions, Layout, PageHead, useView } from '../../../ui'
import type { ClientTask } from '../queries-client'
import { texts, workTexts } from '../texts'
import { QuestionField } from './parts/question-field'

/** The form as workers see it, for the client to try: nothing is kept (§3.5). */
export const TryPage = ({ task }: { task: ClientTask }) => {
  const { lang, assets } = useView()
  const t = workTexts[lang].work
  return (
    <Layout title={t.tryTitle} head={<script type="module" src={assets.scripts['work-form']} />}>
      <PageHead
        title={task.title || texts[lang].mine.untitled}
        above={<a href={`/my/tasks/${task.id}`}>{t.tryTitle}</a>}
        lead={t.tryLead}
      />
      <work-form>
        <Form action={`/my/tasks/${task.id}/try`} enctype="multipart/form-data" novalidate>
          <ErrorSummary />
          {task.questions.map((question) => (
            <QuestionField question={question} questions={task.questions} answers={{}} />
          ))}
          <FormActions>
            <Button kind="main">{t.tryCheck}</Button>
            <a href={`/my/tasks/${task.id}/form`}>{texts[lang].manage.editForm}</a>
          </FormActions>
        </Form>
      </work-form>
    </Layout>
  )
}

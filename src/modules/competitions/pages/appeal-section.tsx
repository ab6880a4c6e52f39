import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Notice,
  Section,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { EntryView } from '../queries'
import { appealBy } from '../rules'
import { texts } from '../texts'

interface Props {
  entry: EntryView
  isAuthor: boolean
  formId: string
}

/** Why an entry gets no share, its author's appeal and the operators' answer: for author and client. */
export const AppealSection = ({ entry, isAuthor, formId }: Props) => {
  const { at, lang } = useView()
  const t = texts[lang].appeal
  const { unseriousAt, unseriousReason, appeal } = entry
  if (!appeal && !unseriousAt) return null
  const isOpen = isAuthor && !appeal && unseriousAt && entry.competitionStatus === 'selecting'
  return (
    <Section id="appeal" title={t.title}>
      {unseriousReason ? (
        <Notice kind="stop" title={t.marked}>
          {unseriousReason}
        </Notice>
      ) : null}
      {appeal ? (
        <>
          <h3>{t.appealed}</h3>
          <p class="entry-body">{appeal.body}</p>
          {appeal.decision ? (
            <Notice kind={appeal.decision === 'overturned' ? 'done' : 'info'} title={t[appeal.decision]}>
              {appeal.answer}
            </Notice>
          ) : (
            <p class="soft">{t.waiting}</p>
          )}
        </>
      ) : null}
      {isOpen && appealBy(unseriousAt) > at ? (
        <Form action={`/competitions/${entry.competitionId}/entries/${entry.number}/appeal`}>
          <ErrorSummary />
          <HiddenField name="_id" value={formId} />
          <p class="small soft">
            {t.until} <When at={appealBy(unseriousAt)} />
          </p>
          <TextArea name="body" label={t.body} hint={t.bodyHint} maxlength={2000} rows={4} required />
          <FormActions>
            <Button>{t.submit}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Section>
  )
}

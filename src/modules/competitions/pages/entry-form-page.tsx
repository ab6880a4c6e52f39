import {
  Button,
  CheckField,
  ChoiceField,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import type { CompetitionView, EntryView } from '../queries'
import { allowsAi, entryAiUses } from '../rules'
import { texts } from '../texts'

const Work = ({ entry }: { entry: EntryView | undefined }) => {
  const t = texts[useView().lang].entry
  return (
    <>
      <FileField
        name="pictures"
        label={t.pictures}
        hint={entry ? `${t.picturesHint} ${t.keep}` : t.picturesHint}
        accept="image/jpeg,image/png,image/webp,application/pdf,text/plain,.txt,.md"
        multiple
      />
      <TextArea name="body" label={t.body} hint={t.bodyHint} value={entry?.body} maxlength={5000} rows={5} />
      <TextArea name="comment" label={t.comment} value={entry?.comment} maxlength={2000} rows={4} />
    </>
  )
}

/** A new entry, or the one that replaces it. */
export const EntryFormPage = (props: { competition: CompetitionView; entry?: EntryView; formId: string }) => {
  const { competition, entry, formId } = props
  const t = texts[useView().lang]
  const path = `/competitions/${competition.id}`
  const uses = entryAiUses.filter((use) => allowsAi(competition.aiUse, use))
  const title = entry ? t.entry.editTitle : t.entry.newTitle
  return (
    <Layout title={title}>
      <PageHead title={title} above={<a href={path}>{competition.title}</a>} />
      <Form
        action={entry ? `${path}/entries/${entry.number}/replace` : `${path}/enter`}
        enctype="multipart/form-data"
      >
        <ErrorSummary />
        <HiddenField name="_id" value={formId} />
        <Work entry={entry} />
        <ChoiceField
          name="aiUse"
          label={t.entry.ai}
          options={uses.map((value) => ({ value, label: t.entryAi[value] }))}
          value={entry?.aiUse ?? (uses.length === 1 ? uses[0] : undefined)}
          required
        />
        {uses.length > 1 ? (
          <TextField
            name="aiTool"
            label={t.entry.tool}
            hint={t.entry.toolHint}
            value={entry?.aiTool}
            maxlength={100}
          />
        ) : null}
        {entry ? null : (
          <CheckField name="acceptsRights" label={t.entry.accept(t.rights[competition.rights])} required />
        )}
        <FormActions>
          <Button kind="main">{entry ? t.entry.replace : t.entry.submit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

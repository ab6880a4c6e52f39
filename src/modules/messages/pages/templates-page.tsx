import {
  Button,
  Card,
  ConfirmButton,
  Empty,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  Section,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { bodyLengthMax } from '../rules'
import { builtInTemplates, type Template } from '../templates'
import { texts } from '../texts'

const EditForm = ({ id, template }: { id: string; template?: Template | undefined }) => {
  const t = texts[useView().lang].templates
  const suffix = template ? `-${template.id}` : ''
  return (
    <Form action="/messages/templates">
      <HiddenField name="_id" value={id} />
      <TextField
        id={`f-title${suffix}`}
        name="title"
        label={t.name}
        value={template?.title}
        maxlength={60}
        required
      />
      <TextArea
        id={`f-text${suffix}`}
        name="text"
        label={t.body}
        value={template?.body}
        maxlength={bodyLengthMax}
        rows={8}
        required
      />
      <FormActions>
        <Button kind="main">{t.save}</Button>
      </FormActions>
    </Form>
  )
}

const Own = ({ template, open }: { template: Template; open: boolean }) => {
  const t = texts[useView().lang].templates
  return (
    <Card title={template.title}>
      {open ? (
        <EditForm id={template.id} template={template} />
      ) : (
        <>
          <p class="template-text">{template.body}</p>
          <div class="form-actions">
            <a href={`/messages/templates?edit=${template.id}`}>{t.edit}</a>
            <ConfirmButton
              action={`/messages/templates/${template.id}/remove`}
              kind="quiet"
              label={t.remove}
            />
          </div>
        </>
      )}
    </Card>
  )
}

/** One's own templates, and the ready-made ones to learn from. */
export const TemplatesPage = ({
  own,
  formId,
  editing,
}: {
  own: Template[]
  formId: string
  /** The template that is open for editing. */
  editing: string | undefined
}) => {
  const { lang } = useView()
  const t = texts[lang].templates
  const isEditing = own.some((template) => template.id === editing)
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} above={<a href="/messages">{texts[lang].title}</a>} />
      <Section title={t.own}>
        {own.length === 0 ? <Empty title={t.empty} text={t.emptyText} /> : null}
        <div class="template-list">
          {own.map((template) => (
            <Own template={template} open={template.id === editing} />
          ))}
        </div>
      </Section>
      {isEditing ? null : (
        <Section title={t.add}>
          <EditForm id={formId} />
        </Section>
      )}
      <Section title={t.builtIn}>
        <p class="soft small">{t.builtInLead}</p>
        {builtInTemplates('freelancer', lang).map((template) => (
          <details class="template-ready">
            <summary>{template.title}</summary>
            <p class="template-text">{template.body}</p>
          </details>
        ))}
      </Section>
    </Layout>
  )
}

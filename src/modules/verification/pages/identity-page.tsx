import {
  Breadcrumbs,
  Button,
  ChoiceField,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  TextField,
  useView,
  When,
} from '../../../ui'
import type { Confirmations } from '../queries'
import { documentKinds } from '../rules'
import { texts } from '../texts'

const Fields = ({ id }: { id: string }) => {
  const { lang, form } = useView()
  const t = texts[lang].identity
  const accept = 'image/jpeg,image/png,image/webp'
  return (
    <Form action="/my/verification/identity" enctype="multipart/form-data">
      <ErrorSummary />
      {form ? <Notice kind="info">{t.filesAgain}</Notice> : null}
      <HiddenField name="_id" value={id} />
      <ChoiceField
        name="documentKind"
        label={t.kind}
        required
        layout="cards"
        options={documentKinds.map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          hint: t.kindHints[kind],
        }))}
      />
      <FileField name="front" label={t.front} hint={t.imageHint} accept={accept} required />
      <FileField name="back" label={t.back} hint={t.backHint} accept={accept} />
      <TextField name="legalName" label={t.legalName} required maxlength={80} autocomplete="name" />
      <TextField name="kana" label={t.kana} hint={t.kanaHint} required maxlength={80} />
      <TextField name="address" label={t.address} required maxlength={200} autocomplete="street-address" />
      <DateField name="birthOn" label={t.birthOn} required min="1900-01-01" />
      <p class="soft small">{t.honest}</p>
      <FormActions>
        <Button kind="decisive">{t.submit}</Button>
      </FormActions>
    </Form>
  )
}

/** Handing in documents, or where the last ones stand. */
export const IdentityPage = ({ standing, id }: { standing: Confirmations; id: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { identityStatus, reason, note, submittedAt, decidedAt } = standing
  return (
    <Layout title={t.identity.title}>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ label: t.overview.title, href: '/my/verification' }, { label: t.identity.title }]}
          />
        }
        title={t.identity.title}
        lead={t.identity.lead}
      />
      <div class="stack sheet">
        {identityStatus === 'submitted' && submittedAt ? (
          <Notice kind="info" title={t.identity.waitingTitle}>
            <p>
              {t.overview.waitingText} {t.overview.submitted} <When at={submittedAt} />
            </p>
          </Notice>
        ) : null}
        {identityStatus === 'approved' && decidedAt ? (
          <Notice kind="done" title={t.identity.approvedTitle}>
            <p>
              {t.overview.since} <When at={decidedAt} form="date" />
            </p>
          </Notice>
        ) : null}
        {identityStatus === 'rejected' && reason ? (
          <Notice kind="due" title={t.identity.returnedTitle}>
            <p>{t.reasons[reason]}</p>
            {note ? <p>{note}</p> : null}
          </Notice>
        ) : null}
        {identityStatus === 'none' || identityStatus === 'rejected' ? <Fields id={id} /> : null}
      </div>
    </Layout>
  )
}

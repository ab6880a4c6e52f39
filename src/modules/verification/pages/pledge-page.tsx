import {
  Breadcrumbs,
  Button,
  Card,
  CheckField,
  ErrorSummary,
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
import type { Pledge } from '../pledge'
import type { Confirmations } from '../queries'
import { texts } from '../texts'

const SignForm = ({ version }: { version: string }) => {
  const t = texts[useView().lang].pledge
  return (
    <Form action="/my/verification/confidentiality">
      <ErrorSummary />
      <HiddenField name="version" value={version} />
      <CheckField name="agree" label={t.agree} required />
      <TextField
        name="signedName"
        label={t.name}
        hint={t.nameHint}
        required
        maxlength={60}
        autocomplete="name"
      />
      <FormActions>
        <Button kind="decisive">{t.submit}</Button>
      </FormActions>
    </Form>
  )
}

/** The pledge in force, and the line to sign on. */
export const PledgePage = ({ standing, pledge }: { standing: Confirmations; pledge: Pledge }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={t.pledge.title}>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ label: t.overview.title, href: '/my/verification' }, { label: t.pledge.title }]}
          />
        }
        title={t.pledge.title}
        lead={t.pledge.lead}
      />
      <div class="stack sheet">
        {!standing.signedAt && standing.signedAnOlderText ? (
          <Notice kind="due">{t.pledge.newVersion}</Notice>
        ) : null}
        <Card>
          <div class="pledge">
            {pledge.text[lang].map((line) => (
              <p>{line}</p>
            ))}
            <p class="pledge-foot soft">
              {t.pledge.version(pledge.version)}
              <br />
              {t.pledge.fingerprint} <code>{pledge.sha256}</code>
            </p>
          </div>
        </Card>
        {standing.signedAt ? (
          <Notice kind="done" title={t.pledge.signedTitle(standing.signedName ?? '')}>
            <When at={standing.signedAt} />
          </Notice>
        ) : (
          <SignForm version={pledge.version} />
        )}
      </div>
    </Layout>
  )
}

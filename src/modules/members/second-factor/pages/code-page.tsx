import {
  Button,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  TextField,
  useView,
} from '../../../../ui'
import { texts } from '../../texts'

/** The second half of signing in. `demo`: the code is to be had on this machine. */
export const CodePage = ({ to, demo }: { to: string; demo: boolean }) => {
  const view = useView()
  const t = texts[view.lang].code
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} />
      {demo ? (
        <Notice kind="info">
          <p>
            {t.demo} <a href="/dev/code">{t.demoLink}</a>
          </p>
        </Notice>
      ) : null}
      <Form action="/sign-in/code">
        <HiddenField name="to" value={to} />
        <CodeField />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
      <details class="form-after" open={view.form?.errors['recoveryCode'] !== undefined}>
        <summary>{t.lost}</summary>
        <Form action="/sign-in/recovery-code">
          <HiddenField name="to" value={to} />
          <TextField
            name="recoveryCode"
            label={t.recoveryCode}
            hint={t.recoveryHint}
            autocomplete="off"
            maxlength={40}
            required
          />
          <FormActions>
            <Button>{t.submit}</Button>
          </FormActions>
        </Form>
        <p>
          <a href="/sign-in/lost">{t.lostBoth}</a>
        </p>
      </details>
    </Layout>
  )
}

/** Six digits of an authenticator app. */
export const CodeField = () => {
  const t = texts[useView().lang].code
  return (
    <TextField
      name="code"
      label={t.field}
      autocomplete="one-time-code"
      inputmode="numeric"
      size={10}
      maxlength={12}
      required
    />
  )
}

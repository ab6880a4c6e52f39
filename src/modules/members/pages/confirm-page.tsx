import { Button, Form, FormActions, HiddenField, Layout, PageHead, TextField, useView } from '../../../ui'
import { CodeField } from '../second-factor/pages/code-page'
import { texts } from '../texts'

/** Asks once more who it is, by password or by a code, before a dangerous verb (§5.4). */
export const ConfirmPage = ({ to, hasCode }: { to: string; hasCode: boolean }) => {
  const t = texts[useView().lang].reauth
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} />
      <Form action="/settings/confirm">
        <HiddenField name="to" value={to} />
        <TextField
          name="password"
          label={t.password}
          type="password"
          autocomplete="current-password"
          required
        />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
          <a href="/forgot-password">{t.forgot}</a>
        </FormActions>
      </Form>
      {hasCode ? (
        <details class="form-after">
          <summary>{t.byCode}</summary>
          <Form action="/settings/confirm-by-code">
            <HiddenField name="to" value={to} />
            <CodeField />
            <FormActions>
              <Button>{t.submit}</Button>
            </FormActions>
          </Form>
        </details>
      ) : null}
    </Layout>
  )
}

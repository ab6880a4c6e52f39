import { Breadcrumbs, Button, Form, FormActions, Layout, PageHead, TextField, useView } from '../../../ui'
import { passwordLengthMin } from '../auth'
import { texts } from '../texts'

/** A new password in place of the one before. The address is there for password managers, unseen. */
export const PasswordPage = ({ email }: { email: string }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.password.title} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.settings.title }]} />}
        title={t.password.title}
        lead={t.password.lead}
      />
      <Form action="/settings/password">
        <input type="text" name="username" value={email} autocomplete="username" hidden />
        <TextField
          name="password"
          label={t.password.current}
          type="password"
          autocomplete="current-password"
          required
        />
        <TextField
          name="newPassword"
          label={t.password.next}
          hint={t.signUp.passwordHint}
          type="password"
          autocomplete="new-password"
          minlength={passwordLengthMin}
          required
        />
        <FormActions>
          <Button kind="main">{t.password.submit}</Button>
          <a href="/forgot-password">{t.signIn.forgot}</a>
        </FormActions>
      </Form>
    </Layout>
  )
}

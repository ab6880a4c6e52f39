import type { Child } from 'hono/jsx'
import {
  Button,
  CheckField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  TextField,
  useView,
} from '../../../ui'
import { passwordLengthMin } from '../auth'
import { texts } from '../texts'

const Sheet = ({ title, lead, children }: { title: string; lead?: string; children?: Child }) => (
  <Layout title={title} narrow>
    <header class="page-head">
      <h1>{title}</h1>
      {lead ? <p class="soft">{lead}</p> : null}
    </header>
    {children}
  </Layout>
)

const Email = ({ label }: { label: string }) => (
  <TextField name="email" label={label} type="email" autocomplete="username" inputmode="email" required />
)

const NewPassword = ({ label, hint }: { label: string; hint: string }) => (
  <TextField
    name="password"
    label={label}
    hint={hint}
    type="password"
    autocomplete="new-password"
    minlength={passwordLengthMin}
    required
  />
)

/** Sign-up asks for two things only; the profile can wait (bar U4). */
export const SignUpPage = () => {
  const t = texts[useView().lang].signUp
  return (
    <Sheet title={t.title} lead={t.lead}>
      <Form action="/sign-up">
        <ErrorSummary />
        <Email label={t.email} />
        <NewPassword label={t.password} hint={t.passwordHint} />
        <CheckField name="agree" label={t.agree} required />
        <FormActions>
          <Button kind="decisive">{t.submit}</Button>
        </FormActions>
      </Form>
      <p class="form-after">
        {t.have} <a href="/sign-in">{t.signIn}</a>
      </p>
    </Sheet>
  )
}

export const CheckMailPage = ({ email, outbox }: { email: string; outbox: boolean }) => {
  const t = texts[useView().lang].checkMail
  return (
    <Sheet title={t.title}>
      <p>{t.text(email)}</p>
      <p class="soft">{t.hint}</p>
      {outbox ? (
        <p>
          <a href="/dev/outbox">{t.outbox}</a>
        </p>
      ) : null}
    </Sheet>
  )
}

export const SignInPage = ({ to }: { to: string }) => {
  const t = texts[useView().lang].signIn
  return (
    <Sheet title={t.title}>
      <Form action="/sign-in">
        <ErrorSummary />
        <HiddenField name="to" value={to} />
        <Email label={t.email} />
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
      <p class="form-after">
        {t.newHere} <a href="/sign-up">{t.signUp}</a>
      </p>
    </Sheet>
  )
}

export const ForgotPage = () => {
  const t = texts[useView().lang]
  return (
    <Sheet title={t.forgot.title} lead={t.forgot.lead}>
      <Form action="/forgot-password">
        <ErrorSummary />
        <Email label={t.signIn.email} />
        <FormActions>
          <Button kind="main">{t.forgot.submit}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

export const NewPasswordPage = ({ token }: { token: string }) => {
  const t = texts[useView().lang]
  return (
    <Sheet title={t.newPassword.title}>
      <Form action="/new-password">
        <ErrorSummary />
        <HiddenField name="token" value={token} />
        <NewPassword label={t.newPassword.password} hint={t.signUp.passwordHint} />
        <FormActions>
          <Button kind="main">{t.newPassword.submit}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

/** A page that only says something: a letter sent, a link too old. */
export const WordPage = ({ title, text }: { title: string; text: string }) => (
  <Sheet title={title}>
    <p>{text}</p>
  </Sheet>
)

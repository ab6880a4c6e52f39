import type { Child } from 'hono/jsx'
import {
  Button,
  CheckField,
  ChoiceField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  PostButton,
  TextField,
  useView,
} from '../../../ui'
import { passwordLengthMin } from '../auth'
import type { Side } from '../intent'
import { PasskeySignIn } from '../passkeys/pages/passkeys-page'
import { texts } from '../texts'

const Sheet = ({ title, lead, children }: { title: string; lead?: string; children?: Child }) => (
  <Layout title={title} narrow>
    <PageHead title={title} lead={lead} />
    {children}
  </Layout>
)

/** The same page with the way back kept. */
const withWay = (path: string, to: string): string =>
  to === '/home' ? path : `${path}?${new URLSearchParams({ to })}`

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

const Agreement = () => {
  const t = texts[useView().lang].signUp
  return (
    <>
      {t.agreeBefore}
      <a href="/terms" target="_blank" rel="noopener">
        {t.terms}
      </a>
      {t.agreeAfter}
    </>
  )
}

/** Sign-up asks what somebody came for, and for an account; the profile can wait (bar U4). */
export const SignUpPage = ({ to, side }: { to: string; side: Side | undefined }) => {
  const t = texts[useView().lang].signUp
  return (
    <Sheet title={t.title} lead={t.lead}>
      <Form action="/sign-up">
        <ErrorSummary />
        <HiddenField name="to" value={to} />
        <ChoiceField
          name="side"
          label={t.side}
          hint={t.sideHint}
          layout="cards"
          value={side}
          required
          options={(['client', 'freelancer'] as const).map((value) => ({ value, ...t.sides[value] }))}
        />
        <Email label={t.email} />
        <NewPassword label={t.password} hint={t.passwordHint} />
        <CheckField name="agree" label={<Agreement />} required />
        <FormActions>
          <Button kind="decisive">{t.submit}</Button>
        </FormActions>
      </Form>
      <p class="form-after">
        {t.have} <a href={withWay('/sign-in', to)}>{t.signIn}</a>
      </p>
    </Sheet>
  )
}

export const CheckMailPage = ({ email, to, outbox }: { email: string; to: string; outbox: boolean }) => {
  const t = texts[useView().lang].checkMail
  return (
    <Sheet title={t.title}>
      <p>{t.text(email)}</p>
      <p class="soft">{t.hint}</p>
      <PostButton action="/check-mail" fields={{ email, to }}>
        {t.resend}
      </PostButton>
      {outbox ? (
        <p>
          <a href="/dev/outbox">{t.outbox}</a>
        </p>
      ) : null}
    </Sheet>
  )
}

/** `passkeyOptions`: what a browser needs to sign in by a passkey. */
export const SignInPage = ({ to, passkeyOptions }: { to: string; passkeyOptions: string }) => {
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
      <PasskeySignIn options={passkeyOptions} to={to} />
      <p class="form-after">
        {t.newHere} <a href={withWay('/sign-up', to)}>{t.signUp}</a>
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

import {
  Breadcrumbs,
  Button,
  ConfirmButton,
  Empty,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  Row,
  Rows,
  Section,
  TextField,
  useView,
  When,
} from '../../../../ui'
import { texts } from '../../texts'
import type { passkeyList } from '../queries'

type Passkey = Awaited<ReturnType<typeof passkeyList>>[number]
const path = '/settings/passkeys'

const PasskeyRow = ({ passkey }: { passkey: Passkey }) => {
  const t = texts[useView().lang].passkeys
  return (
    <Row aside={<ConfirmButton action={`${path}/${passkey.id}/remove`} small label={t.remove} />}>
      <b>{passkey.name}</b>
      <small>
        {t.madeAt} <When at={passkey.madeAt} form="date" />
        {t.comma}
        {passkey.lastUsedAt ? (
          <>
            {t.usedAt} <When at={passkey.lastUsedAt} form="relative" />
          </>
        ) : (
          t.neverUsed
        )}
      </small>
      <small>{passkey.backedUp ? t.backedUp : t.oneDevice}</small>
      <details>
        <summary>{t.rename}</summary>
        <Form action={`${path}/${passkey.id}/name`} label={t.rename}>
          <TextField
            id={`name-${passkey.id}`}
            name="newName"
            label={t.name}
            value={passkey.name}
            maxlength={60}
            required
          />
          <FormActions>
            <Button small>{t.save}</Button>
          </FormActions>
        </Form>
      </details>
    </Row>
  )
}

/** The member's passkeys, and the form that makes one: a script asks the device for it. */
export const PasskeysPage = ({ passkeys, options }: { passkeys: readonly Passkey[]; options: string }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.passkeys.title} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.settings.title }]} />}
        title={t.passkeys.title}
        lead={t.passkeys.lead}
      />
      {passkeys.length > 0 ? (
        <Rows>
          {passkeys.map((passkey) => (
            <PasskeyRow passkey={passkey} />
          ))}
        </Rows>
      ) : (
        <Empty title={t.passkeys.none} text={t.passkeys.noneText} />
      )}
      <Section title={t.passkeys.addTitle}>
        <noscript>
          <p class="soft">{t.passkeys.needsScript}</p>
        </noscript>
        <passkey-form data-options={options} data-does="create" data-failed={t.passkeys.failed}>
          <Form action={path}>
            <TextField
              name="name"
              label={t.passkeys.name}
              hint={t.passkeys.nameHint}
              maxlength={60}
              required
            />
            <HiddenField name="answer" value="" />
            <FormActions>
              <Button kind="main">{t.passkeys.add}</Button>
            </FormActions>
          </Form>
          <p class="passkey-fault" role="alert" hidden></p>
        </passkey-form>
      </Section>
    </Layout>
  )
}

/** The way in by a passkey, on the page that asks for the password. Hidden where the browser has none. */
export const PasskeySignIn = ({ options, to }: { options: string; to: string }) => {
  const t = texts[useView().lang].passkeys
  return (
    <passkey-form data-options={options} data-does="get" data-failed={t.failed} hidden>
      <Form action="/sign-in/passkey" label={t.signIn}>
        <HiddenField name="to" value={to} />
        <HiddenField name="answer" value="" />
        <Button wide>{t.signIn}</Button>
      </Form>
      <p class="passkey-fault" role="alert" hidden></p>
    </passkey-form>
  )
}

import {
  Breadcrumbs,
  Button,
  DefList,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  TextField,
  useView,
} from '../../../../ui'
import { texts } from '../../texts'

/** Where letters go, and the form for another address. */
export const EmailPage = ({ email }: { email: string }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.emailChange.title} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.settings.title }]} />}
        title={t.emailChange.title}
        lead={t.emailChange.lead}
      />
      <DefList items={[{ term: t.emailChange.now, value: email }]} />
      <Form action="/settings/email">
        <TextField
          name="email"
          label={t.emailChange.next}
          type="email"
          autocomplete="email"
          inputmode="email"
          required
        />
        <FormActions>
          <Button kind="main">{t.emailChange.submit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

/** What a link in a letter leads to: one button, since programs open links too. */
export const LetterLinkPage = ({ verb, token }: { verb: 'confirm' | 'stop'; token: string }) => {
  const t = texts[useView().lang].emailChange[verb]
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} />
      <Form action={verb === 'confirm' ? '/new-email' : '/stop-new-email'}>
        <HiddenField name="token" value={token} />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

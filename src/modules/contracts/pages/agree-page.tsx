import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  Section,
  useView,
} from '../../../ui'
import { fingerprintOf, freezeTerms, type Terms } from '../terms'
import { texts } from '../texts'
import { TermsTable } from './parts/terms-table'

export interface AgreeView {
  /** Where the word is given. */
  action: string
  back: { href: string; title: string }
  /** The version of the orders (version.ts). */
  read: string
  /** The notice of each order, as it would be frozen now. */
  notices: readonly Terms[]
}

/** The notices of terms, read before the agreement freezes them: the form names what was shown (§3.7). */
export const AgreePage = ({ action, back, read, notices }: AgreeView) => {
  const t = texts[useView().lang].agree
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} above={<a href={back.href}>{back.title}</a>} lead={t.lead(notices.length)} />
      {notices.map((terms) =>
        notices.length > 1 ? (
          <Section title={terms.title}>
            <TermsTable terms={terms} />
          </Section>
        ) : (
          <TermsTable terms={terms} />
        ),
      )}
      <p class="small soft">{t.next}</p>
      <Form action={action}>
        <HiddenField name="_read" value={read} />
        <HiddenField name="terms" value={fingerprintOf(notices.map(freezeTerms))} />
        <FormActions>
          <Button kind="decisive">{t.submit(notices.length)}</Button>
          <ButtonLink href={back.href} kind="quiet">
            {t.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}

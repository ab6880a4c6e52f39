import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  Section,
  TextField,
  useView,
  When,
} from '../../../ui'
import type { Confirmations } from '../queries'
import { maskPhone } from '../rules'
import { texts } from '../texts'

const NumberForm = ({ id, isFirst }: { id: string; isFirst: boolean }) => {
  const t = texts[useView().lang].phone
  return (
    <Form action="/my/verification/phone">
      <HiddenField name="_id" value={id} />
      <TextField
        name="phone"
        label={t.number}
        hint={t.numberHint}
        type="tel"
        autocomplete="tel"
        inputmode="tel"
        size={22}
        required
      />
      <FormActions>
        <Button kind={isFirst ? 'decisive' : 'plain'}>{t.send}</Button>
      </FormActions>
    </Form>
  )
}

const CodeForm = ({ sentTo }: { sentTo: string }) => {
  const t = texts[useView().lang].phone
  return (
    <Form action="/my/verification/phone/code">
      <TextField
        name="code"
        label={t.code}
        hint={t.codeHint(sentTo.slice(-4))}
        autocomplete="one-time-code"
        inputmode="numeric"
        size={10}
        required
      />
      <FormActions>
        <Button kind="decisive">{t.confirm}</Button>
      </FormActions>
    </Form>
  )
}

/** Asks for a number, then for the code that went there. */
export const PhonePage = ({
  standing,
  id,
  outbox,
}: {
  standing: Confirmations
  id: string
  outbox: boolean
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const { phoneE164, phoneVerifiedAt, codeSentTo } = standing
  const later = codeSentTo ? t.phone.again : t.phone.change
  return (
    <Layout title={t.phone.title}>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ label: t.overview.title, href: '/my/verification' }, { label: t.phone.title }]}
          />
        }
        title={t.phone.title}
        lead={t.phone.lead}
      />
      <div class="stack sheet">
        {phoneE164 && phoneVerifiedAt ? (
          <Notice kind="done" title={t.phone.doneTitle}>
            <p class="num">
              {maskPhone(phoneE164)} · <When at={phoneVerifiedAt} form="date" />
            </p>
          </Notice>
        ) : null}
        {codeSentTo ? <CodeForm sentTo={codeSentTo} /> : null}
        {codeSentTo && outbox ? (
          <p>
            <a href="/dev/outbox">{t.phone.outbox}</a>
          </p>
        ) : null}
        {codeSentTo || phoneE164 ? (
          <Section title={later}>
            <NumberForm id={id} isFirst={false} />
          </Section>
        ) : (
          <NumberForm id={id} isFirst />
        )}
      </div>
    </Layout>
  )
}

import {
  Button,
  CheckField,
  ChoiceField,
  DateField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  MoneyField,
  Notice,
  PageHead,
  Section,
  TextField,
  useView,
} from '../../../ui'
import type { Business } from '../business'
import type { OwnClient } from '../queries-client'
import { texts } from '../texts'

const Registration = ({ own }: { own: Business | undefined }) => {
  const t = texts[useView().lang].business
  return (
    <Section title={t.registration}>
      <p class="small soft">{t.registrationLead}</p>
      <TextField
        name="invoiceNumber"
        label={t.invoiceNumber}
        hint={t.invoiceNumberHint}
        value={own?.invoiceNumber ?? ''}
        maxlength={30}
      />
      <DateField
        name="invoiceFrom"
        label={t.invoiceFrom}
        hint={t.invoiceFromHint}
        value={own?.invoiceFrom ?? ''}
      />
      <CheckField
        name="acceptsStatements"
        label={t.accepts}
        hint={t.acceptsHint}
        checked={own?.acceptsStatements}
      />
      <CheckField name="wantsStatements" label={t.wants} hint={t.wantsHint} checked={own?.wantsStatements} />
    </Section>
  )
}

const Name = ({ own, suggested }: { own: Business | undefined; suggested: OwnClient | undefined }) => {
  const t = texts[useView().lang].business
  return (
    <>
      <ChoiceField
        name="kind"
        label={t.kind}
        layout="inline"
        value={own?.kind ?? suggested?.kind}
        required
        options={(['individual', 'company'] as const).map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <TextField
        name="registeredName"
        label={t.name}
        hint={t.nameHint}
        value={own?.registeredName ?? suggested?.name ?? ''}
        maxlength={80}
        required
      />
      <TextField
        name="representative"
        label={t.representative}
        hint={t.representativeHint}
        value={own?.representative ?? ''}
        maxlength={80}
      />
      <TextField
        name="address"
        label={t.address}
        hint={t.addressHint}
        value={own?.address ?? ''}
        maxlength={200}
      />
    </>
  )
}

const Size = ({ own }: { own: Business | undefined }) => {
  const t = texts[useView().lang].business
  return (
    <Section title={t.size}>
      <p class="small soft">{t.sizeLead}</p>
      <TextField
        name="employees"
        label={t.employees}
        hint={t.employeesHint}
        value={String(own?.employees ?? '')}
        inputmode="numeric"
        maxlength={9}
      />
      <MoneyField
        name="capitalYen"
        label={t.capital}
        hint={t.capitalHint}
        value={own?.capitalYen ?? undefined}
      />
      <CheckField name="moreOfficers" label={t.officers} checked={own?.moreOfficers} />
    </Section>
  )
}

/** What papers and terms print of a person, and what the law of their orders is found by (§3.7, §4.5). */
export const BusinessPage = ({
  own,
  suggested,
  back,
}: {
  own: Business | undefined
  suggested: OwnClient | undefined
  /** The form that waits for these details; whoever has declared nothing yet is asked only for what it needs. */
  back: string | undefined
}) => {
  const { lang } = useView()
  const t = texts[lang].business
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} above={<a href="/my/papers">{t.papers}</a>} />
      {own || back ? null : (
        <Notice kind="info">
          <p>{t.none}</p>
        </Notice>
      )}
      <Form action="/my/business">
        {back ? <HiddenField name="back" value={back} /> : null}
        <Name own={own} suggested={suggested} />
        {back && !own ? null : <Registration own={own} />}
        <Size own={own} />
        {back && !own ? <p class="small soft">{t.restLater}</p> : null}
        <FormActions>
          <Button kind="main">{back ? t.saveAndReturn : texts[lang].editor.save}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

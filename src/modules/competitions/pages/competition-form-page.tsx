import {
  Button,
  CheckGroup,
  ChoiceField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  MoneyField,
  PageHead,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { CompetitionView } from '../queries'
import { aiUses, guarantees, impressions, rightsKinds, visibilities } from '../rules'
import { texts } from '../texts'

const yenOf = (yen: bigint | undefined): bigint | undefined => (yen ? yen : undefined)

const Brief = ({ of }: { of: CompetitionView | undefined }) => {
  const { lang } = useView()
  const t = texts[lang].form
  return (
    <>
      <SelectField
        name="categorySlug"
        label={t.category}
        groups={categoryGroups(lang)}
        value={of?.categorySlug ?? undefined}
        required
      />
      <TextField name="title" label={t.title} value={of?.title} maxlength={100} required />
      <TextArea
        name="brief"
        label={t.brief}
        hint={t.briefHint}
        value={of?.brief}
        maxlength={20_000}
        rows={10}
        required
      />
      <TextField name="formats" label={t.formats} hint={t.formatsHint} value={of?.formats} maxlength={200} />
      <CheckGroup
        name="tags[]"
        label={t.tags}
        layout="inline"
        options={impressions.map((value) => ({ value, label: texts[lang].tags[value] }))}
        values={of?.tags}
      />
    </>
  )
}

const Prize = ({ of }: { of: CompetitionView | undefined }) => {
  const t = texts[useView().lang].form
  return (
    <>
      <MoneyField name="prizeYen" label={t.prize} hint={t.prizeHint} value={yenOf(of?.prizeYen)} required />
      <MoneyField name="rewardYen" label={t.reward} hint={t.rewardHint} value={yenOf(of?.rewardYen)} />
      <TextField
        name="rewardCount"
        label={t.rewardCount}
        value={of?.rewardCount ? String(of.rewardCount) : ''}
        inputmode="numeric"
        size={4}
        suffix={t.people}
      />
      <SelectField
        name="periodDays"
        label={t.period}
        options={[7, 10, 14].map((n) => ({ value: String(n), label: t.days(n) }))}
        value={String(of?.periodDays ?? 7)}
        empty={null}
        required
      />
      <SelectField
        name="guaranteedEntries"
        label={t.guarantee}
        options={guarantees.map((n) => ({
          value: String(n),
          label: n === 0 ? t.noGuarantee : t.guaranteeOf(n),
        }))}
        value={String(of?.guaranteedEntries ?? 0)}
        empty={null}
        required
      />
    </>
  )
}

const Terms = ({ of }: { of: CompetitionView | undefined }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      <ChoiceField
        name="entriesVisibility"
        label={t.form.visibility}
        layout="cards"
        options={visibilities.map((value) => ({
          value,
          label: t.visibility[value],
          hint: t.visibilityHint[value],
        }))}
        value={of?.entriesVisibility ?? 'sealed'}
        required
      />
      <ChoiceField
        name="aiUse"
        label={t.form.aiUse}
        options={aiUses.map((value) => ({ value, label: t.aiUse[value] }))}
        value={of?.aiUse ?? 'declared'}
        required
      />
      <ChoiceField
        name="rights"
        label={t.form.rights}
        options={rightsKinds.map((value) => ({ value, label: t.rights[value] }))}
        value={of?.rights ?? 'transfer'}
        required
      />
    </>
  )
}

/** Everything that a competition says, on one sheet; nothing is paid yet. `id`: of the draft to be, or of the draft. */
export const CompetitionFormPage = ({ id, competition }: { id: string; competition?: CompetitionView }) => {
  const t = texts[useView().lang].form
  const title = competition ? t.editTitle : t.newTitle
  return (
    <Layout title={title}>
      <PageHead title={title} lead={t.lead} />
      <Form action={competition ? `/competitions/${id}/edit` : '/competitions/new'}>
        <ErrorSummary />
        {competition ? null : <HiddenField name="_id" value={id} />}
        <Brief of={competition} />
        <Prize of={competition} />
        <Terms of={competition} />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

import {
  CheckField,
  CheckGroup,
  ChoiceField,
  FieldGroup,
  MoneyField,
  SelectField,
  TextArea,
  TextField,
  useField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { CompetitionView } from '../queries'
import { aiUses, guarantees, impressions, rightsKinds, scales, visibilities } from '../rules'
import { texts, wizardTexts } from '../texts'

/** Of a competition that has no row yet: nothing. */
type WizardFieldProps = { of?: CompetitionView | undefined }

const yenOf = (yen: bigint | undefined): bigint | undefined => (yen ? yen : undefined)

export const CategoryFields = ({ of }: WizardFieldProps) => {
  const { lang } = useView()
  const t = wizardTexts[lang]
  return (
    <SelectField
      name="categorySlug"
      label={t.category}
      hint={t.categoryHint}
      groups={categoryGroups(lang)}
      value={of?.categorySlug ?? undefined}
      required
    />
  )
}

export const BriefFields = ({ of }: WizardFieldProps) => {
  const t = wizardTexts[useView().lang]
  return (
    <>
      <TextField name="title" label={t.name} hint={t.nameHint} value={of?.title} maxlength={100} required />
      <TextArea
        name="brief"
        label={t.brief}
        hint={t.briefHint}
        value={of?.brief}
        maxlength={20_000}
        rows={12}
        required
      />
      <TextField name="formats" label={t.formats} hint={t.formatsHint} value={of?.formats} maxlength={200} />
    </>
  )
}

/** One scale between two words. */
const Scale = ({ nth, of, typed }: WizardFieldProps & { nth: number; typed: string | undefined }) => {
  const { lang } = useView()
  const { left, right } = texts[lang].scales[scales[nth] ?? 'decoration']
  return (
    <label class="scale">
      <span>{left}</span>
      <input
        type="range"
        name="sliders[]"
        min="-2"
        max="2"
        step="1"
        value={typed ?? String(of?.sliders[nth] ?? 0)}
        aria-label={`${left} ↔ ${right}`}
      />
      <span>{right}</span>
    </label>
  )
}

export const DesignFields = ({ of }: WizardFieldProps) => {
  const { lang } = useView()
  const t = wizardTexts[lang]
  const field = { name: 'sliders[]', label: t.scales, hint: t.scalesHint }
  const state = useField(field)
  return (
    <>
      <p class="soft">{t.designLead}</p>
      <FieldGroup field={field} state={state}>
        {scales.map((_, nth) => (
          <Scale nth={nth} of={of} typed={Array.isArray(state.typed) ? state.typed[nth] : undefined} />
        ))}
      </FieldGroup>
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

export const PrizeFields = ({ of }: WizardFieldProps) => {
  const t = wizardTexts[useView().lang]
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
      <CheckField
        name="withholding"
        label={t.withholding}
        hint={t.withholdingHint}
        checked={of?.withholding}
      />
    </>
  )
}

export const TermsFields = ({ of }: WizardFieldProps) => {
  const { lang } = useView()
  const [t, words] = [wizardTexts[lang], texts[lang]]
  return (
    <>
      <SelectField
        name="periodDays"
        label={t.period}
        options={[7, 10, 14].map((n) => ({ value: String(n), label: t.days(n) }))}
        value={String(of?.periodDays ?? 7)}
        empty={null}
        required
      />
      <ChoiceField
        name="entriesVisibility"
        label={t.visibility}
        layout="cards"
        options={visibilities.map((value) => ({
          value,
          label: words.visibility[value],
          hint: words.visibilityHint[value],
        }))}
        value={of?.entriesVisibility ?? 'sealed'}
        required
      />
      <ChoiceField
        name="aiUse"
        label={t.aiUse}
        options={aiUses.map((value) => ({ value, label: words.aiUse[value] }))}
        value={of?.aiUse ?? 'declared'}
        required
      />
      <ChoiceField
        name="rights"
        label={t.rights}
        options={rightsKinds.map((value) => ({ value, label: words.rights[value] }))}
        value={of?.rights ?? 'transfer'}
        required
      />
    </>
  )
}

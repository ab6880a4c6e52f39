import { field } from '../../../../platform/http/forms'
import {
  CheckField,
  ChoiceField,
  MoneyField,
  SelectField,
  shownValue,
  TextArea,
  TextField,
  useField,
  useView,
} from '../../../../ui'
import { categoryGroups } from '../../../categories'
import { FeeCalculator } from '../../../ledger'
import { tiers } from '../../../members'
import type { ClientTask } from '../../queries-client'
import { aiUses } from '../../rules'
import { screeningText } from '../../task-form'
import { texts } from '../../texts'
import { EscrowSum } from './escrow-sum'

/** Of a task that has no row yet: nothing. */
type FieldsProps = { of?: ClientTask | undefined }

export const WhatFields = ({ of }: FieldsProps) => {
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
        required
      />
    </>
  )
}

const Whole = ({
  name,
  label,
  value,
  suffix,
  hint,
}: {
  name: string
  label: string
  value: number
  suffix: string
  hint?: string
}) => (
  <TextField
    {...{ name, label, suffix, hint }}
    value={String(value)}
    inputmode="numeric"
    size={6}
    maxlength={9}
    required
  />
)

const readYen = field.yen(0n)
/** What was typed, as a number; nothing where it is none. */
const yenIn = (text: string | undefined): bigint => readYen.safeParse(text).data ?? 0n

/** Price, number of works, and what they come to: at once where scripts run, else when the page is drawn again. */
export const MoneyFields = ({ of }: FieldsProps) => {
  const t = texts[useView().lang].form
  const unit = useField({ name: 'unitYen', label: t.unit })
  const count = useField({ name: 'worksCount', label: t.count })
  const unitYen = yenIn(shownValue(unit, String(of?.unitYen ?? 0n)))
  const works = Number(yenIn(shownValue(count, String(of?.worksCount ?? 0))))
  return (
    <FeeCalculator names={['unitYen', '', '']} times="worksCount">
      <div class="task-fields">
        <MoneyField name="unitYen" label={t.unit} value={of?.unitYen || undefined} required />
        <TextField
          name="worksCount"
          label={t.count}
          value={of?.worksCount ? String(of.worksCount) : undefined}
          suffix={t.works}
          inputmode="numeric"
          size={8}
          maxlength={9}
          required
        />
      </div>
      <EscrowSum unitYen={unitYen} works={works} />
    </FeeCalculator>
  )
}

export const PeopleFields = ({ of }: FieldsProps) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      <div class="task-fields">
        <Whole name="periodDays" label={t.form.period} value={of?.periodDays ?? 14} suffix={t.form.day} />
        <Whole name="perPerson" label={t.form.perPerson} value={of?.perPerson ?? 1} suffix={t.form.works} />
        <Whole
          name="minApprovalPercent"
          label={t.form.minApproval}
          value={of?.minApprovalPercent ?? 0}
          suffix={t.form.percent}
        />
      </div>
      <Whole
        name="minutes"
        label={t.form.minutes}
        value={of?.minutes ?? 60}
        suffix={t.form.minute}
        hint={t.form.minutesHint}
      />
      <SelectField
        name="minTier"
        label={t.form.minTier}
        options={tiers.map((value) => ({ value, label: t.tiers[value] }))}
        value={of?.minTier ?? 'none'}
        empty={null}
        required
      />
      <ChoiceField
        name="aiUse"
        label={t.form.aiUse}
        options={aiUses.map((value) => ({ value, label: t.aiUse[value] }))}
        value={of?.aiUse ?? 'declared'}
        layout="inline"
        required
      />
    </>
  )
}

export const ScreeningFields = ({ of }: FieldsProps) => {
  const t = texts[useView().lang].form
  return (
    <div class="form">
      <p class="soft small">{t.screeningHint}</p>
      <TextField
        name="screeningLabel"
        label={t.screeningLabel}
        value={of?.screening?.label}
        maxlength={200}
      />
      <TextArea
        name="screeningOptions"
        label={t.screeningOptions}
        hint={t.screeningExample}
        value={screeningText(of?.screening ?? null)}
        maxlength={2000}
        rows={3}
      />
    </div>
  )
}

export const TrainingFields = ({ of }: FieldsProps) => {
  const t = texts[useView().lang].form
  return (
    <div class="form">
      <p class="soft small">{t.trainingHint}</p>
      <TextField
        name="trainingPurpose"
        label={t.trainingPurpose}
        value={of?.trainingPurpose}
        maxlength={500}
      />
      <TextField name="trainingBy" label={t.trainingBy} value={of?.trainingBy} maxlength={200} />
      <CheckField name="trainingFaceOrVoice" label={t.trainingFace} checked={of?.trainingFaceOrVoice} />
      <TextField
        name="trainingLicence"
        label={t.trainingLicence}
        value={of?.trainingLicence}
        maxlength={500}
      />
    </div>
  )
}

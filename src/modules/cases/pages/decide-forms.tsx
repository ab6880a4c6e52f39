import { addDays, dateOf } from '../../../platform/clock'
import {
  Button,
  Card,
  CheckGroup,
  ChoiceField,
  DateField,
  Form,
  FormActions,
  HiddenField,
  SelectField,
  TextArea,
  useView,
} from '../../../ui'
import { features } from '../../members'
import { reportVerbsOpenTo } from '../lifecycle'
import { longestDays } from '../measure-form'
import type { ReportView, RuleRow } from '../queries-console'
import { featuresFor, isRemovable, ruleFor, type Step, suggestedStep } from '../rules'
import { kinds } from '../sanction'
import { texts } from '../texts'
import { reportsPath } from './reports-page'

const Dismiss = ({ here }: { here: string }) => {
  const t = texts[useView().lang].case
  return (
    <Card title={t.dismiss}>
      <Form action={`${here}/dismiss`}>
        <TextArea
          name="dismissNote"
          label={t.dismissNote}
          hint={t.dismissLead}
          rows={2}
          maxlength={1000}
          required
        />
        <FormActions>
          <Button>{t.dismiss}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Remove = ({ here, found }: { here: string; found: ReportView }) => {
  const t = texts[useView().lang].case
  if (!isRemovable(found.subjectKind)) return null
  return (
    <Card title={t.remove}>
      <Form action={`${here}/remove`}>
        <TextArea
          name="removeNote"
          label={t.removeNote}
          hint={t.removeLead[found.subjectKind]}
          rows={2}
          maxlength={200}
          required
        />
        <FormActions>
          <Button>{t.remove}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const useStepWords = () => {
  const t = texts[useView().lang]
  return ({ kind, days }: Step): string =>
    days === null ? t.kinds[kind] : t.case.stepDays(t.kinds[kind], days)
}

/** What the sanction does, as the ladder suggests it. */
const MeasureFields = ({ found, step }: { found: ReportView; step: Step }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const today = dateOf(at)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t.case.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          hint: t.case.kindHints[kind],
        }))}
        value={step.kind}
        required
      />
      <CheckGroup
        name="features[]"
        label={t.case.features}
        options={features.map((feature) => ({ value: feature, label: t.features[feature] }))}
        values={featuresFor(found.reason)}
      />
      <DateField
        name="lastOn"
        label={t.case.lastOn}
        value={step.days === null ? undefined : addDays(today, step.days)}
        min={addDays(today, 1)}
        max={addDays(today, longestDays)}
      />
    </>
  )
}

const Impose = ({
  here,
  found,
  rules,
  formId,
}: {
  here: string
  found: ReportView
  rules: readonly RuleRow[]
  formId: string
}) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const step = suggestedStep(found.reason, found.earlier, at)
  const stepWords = useStepWords()
  return (
    <Card title={t.case.impose}>
      <Form action={`${here}/sanction`}>
        <HiddenField name="_id" value={formId} />
        <p>{t.case.suggested(stepWords(step))}</p>
        <MeasureFields found={found} step={step} />
        <SelectField
          name="ruleId"
          label={t.case.rule}
          options={rules.map((rule) => ({
            value: rule.id,
            label: lang === 'ja' ? rule.nameJa : rule.nameEn,
          }))}
          value={ruleFor[found.reason]}
          required
        />
        <TextArea
          name="notice"
          label={t.case.notice}
          hint={t.case.noticeHint}
          rows={5}
          maxlength={2000}
          required
        />
        <TextArea name="sanctionNote" label={t.case.sanctionNote} rows={2} maxlength={1000} required />
        <FormActions>
          <Button kind="decisive">{t.case.submit}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** The decisions that are open now, by the same rule as the server's. */
export const Decide = ({
  found,
  rules,
  formId,
}: {
  found: ReportView
  rules: readonly RuleRow[]
  formId: string
}) => {
  const open = reportVerbsOpenTo('operator', found)
  if (!open.includes('dismiss')) return null
  const here = `${reportsPath}/${found.id}`
  return (
    <div class="stack">
      <Dismiss here={here} />
      <Remove here={here} found={found} />
      <Impose here={here} found={found} rules={rules} formId={formId} />
    </div>
  )
}

import type { Policy } from '../../../engine/policy/policy'
import { registry } from '../../../engine/policy/registry'
import {
  Button,
  ButtonLink,
  ConsoleLayout,
  Form,
  FormActions,
  HiddenField,
  PageHead,
  RankSeal,
  Section,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { metricsToAdd } from '../lab-form'
import { labPageTexts } from '../texts'
import { RuleFields } from './parts/lab-fields'

interface EditedPolicy {
  readonly id: string
  readonly hash: string
  readonly policy: Policy
}

const NameFields = ({ policy }: { policy: Policy }) => {
  const t = labPageTexts[useView().lang].edit
  return (
    <Section title={t.names}>
      <div class="lab-pair">
        <TextField
          name="policyId"
          label={t.policyId}
          hint={t.policyIdHint}
          value={policy.id}
          maxlength={60}
          required
        />
        <TextField
          name="version"
          label={t.version}
          value={String(policy.version)}
          inputmode="numeric"
          size={5}
          required
        />
        <TextField name="labelJa" label={t.labelJa} value={policy.labels.ja} maxlength={60} required />
        <TextField name="labelEn" label={t.labelEn} value={policy.labels.en} maxlength={60} required />
        <TextArea name="noteJa" label={t.noteJa} value={policy.note.ja} rows={3} maxlength={500} required />
        <TextArea name="noteEn" label={t.noteEn} value={policy.note.en} rows={3} maxlength={500} required />
      </div>
    </Section>
  )
}

const StepFields = ({ step }: { step: Policy['tiers'][number] }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].edit
  const { tier, labels, conditions } = step
  const title = (
    <span class="tier-title">
      <RankSeal tier={tier} size={44} label="" />
      {labels[lang]}
    </span>
  )
  const options = metricsToAdd(step).map((metric) => ({
    value: metric,
    label: registry[metric].labels[lang],
  }))
  return (
    <Section title={title} id={tier}>
      <div class="lab-pair">
        <TextField name={`t.${tier}.ja`} label={t.tierJa} value={labels.ja} maxlength={30} required />
        <TextField name={`t.${tier}.en`} label={t.tierEn} value={labels.en} maxlength={30} required />
      </div>
      <ul class="lab-rules">
        {conditions.map((rule, index) => (
          <RuleFields tier={tier} rule={rule} index={index} />
        ))}
      </ul>
      <div class="lab-add">
        <SelectField name={`add.${tier}`} label={t.add} options={options} empty={t.none} unmarked />
      </div>
    </Section>
  )
}

/** A draft as a form: every threshold with its own field, and every fault beside it. */
export const LabEditPage = ({ edited: { id, hash, policy } }: { edited: EditedPolicy }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].edit
  return (
    <ConsoleLayout title={t.title}>
      <PageHead
        above={<a href={`/console/lab/${id}`}>{policy.labels[lang]}</a>}
        title={t.title}
        aside={<ButtonLink href={`/console/lab/${id}/json`}>{t.json}</ButtonLink>}
      />
      <Form action={`/console/lab/${id}/edit`}>
        <HiddenField name="baseHash" value={hash} />
        <NameFields policy={policy} />
        {policy.tiers.map((step) => (
          <StepFields step={step} />
        ))}
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </ConsoleLayout>
  )
}

/** A draft as it is written down: for whatever the form does not show. */
export const LabJsonPage = ({ edited: { id, hash, policy } }: { edited: EditedPolicy }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].edit
  const { effectiveFrom: _, ...rule } = policy
  return (
    <ConsoleLayout title={t.json}>
      <PageHead
        above={<a href={`/console/lab/${id}`}>{policy.labels[lang]}</a>}
        title={t.json}
        lead={t.jsonLead}
      />
      <Form action={`/console/lab/${id}/json`}>
        <HiddenField name="baseHash" value={hash} />
        <div class="lab-json">
          <TextArea
            name="json"
            label={t.jsonLabel}
            value={JSON.stringify(rule, null, 2)}
            rows={28}
            required
          />
        </div>
        <FormActions>
          <Button kind="main">{t.jsonSubmit}</Button>
        </FormActions>
      </Form>
    </ConsoleLayout>
  )
}

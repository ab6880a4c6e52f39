import {
  CheckField,
  CheckGroup,
  ChoiceField,
  Notice,
  SelectField,
  tiers,
  uiTexts,
  useView,
} from '../../../ui'
import type { JobView } from '../queries-pages'
import { featureTags, maySetRequirements, visibilities } from '../rules'
import { formTexts, texts } from '../texts'
import { AiRuleFields } from './ai-fields'

const Demands = ({ job }: { job: JobView }) => {
  const { lang } = useView()
  const t = formTexts[lang].requirements
  const needs = [
    job.needsIdentity ? 'identity' : '',
    job.needsConfidentiality ? 'confidentiality' : '',
    job.invitedOnly ? 'invited' : '',
  ].filter(Boolean)
  return (
    <>
      <SelectField
        name="minTier"
        label={t.minTier}
        options={tiers.map((tier) => ({
          value: tier,
          label: tier === 'none' ? t.anyTier : texts[lang].card.tierOrAbove(uiTexts[lang].tiers[tier]),
        }))}
        value={job.minTier}
        empty={null}
      />
      <CheckGroup
        name="needs[]"
        label={t.needs}
        values={needs}
        options={[
          { value: 'identity', label: t.identity },
          { value: 'confidentiality', label: t.confidentiality },
          { value: 'invited', label: t.invitedOnly, hint: t.invitedHint },
        ]}
      />
    </>
  )
}

export const RequirementFields = ({ job }: { job: JobView }) => {
  const { lang } = useView()
  const t = formTexts[lang].requirements
  const isOpen = job.viewer !== null && maySetRequirements(job.viewer)
  return (
    <>
      <ChoiceField
        name="visibility"
        label={t.visibility}
        layout="cards"
        value={job.visibility}
        options={visibilities.map((value) => ({
          value,
          label: t.visibilities[value],
          hint: t.visibilityHints[value],
        }))}
        required
      />
      {isOpen ? null : (
        <Notice kind="info" title={t.title} actions={<a href="/my/verification">{t.confirm}</a>}>
          <p>{t.notConfirmed}</p>
        </Notice>
      )}
      <fieldset class="form" disabled={!isOpen}>
        <Demands job={job} />
      </fieldset>
      <CheckGroup
        name="tags[]"
        label={t.tags}
        layout="inline"
        values={job.tags}
        options={featureTags.map((tag) => ({ value: tag, label: texts[lang].tags[tag] }))}
      />
      <AiRuleFields of={job} />
      <CheckField
        name="withholding"
        label={t.withholdingLabel}
        hint={t.withholdingHint}
        checked={job.withholding}
      />
    </>
  )
}

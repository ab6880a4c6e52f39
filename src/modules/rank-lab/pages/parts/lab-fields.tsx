import type { Leaf, Rule } from '../../../../engine/policy/policy'
import { registry } from '../../../../engine/policy/registry'
import type { Tier } from '../../../../engine/policy/tiers'
import { CheckField, SelectField, TextField, useView } from '../../../../ui'
import { conditionName, needInBox } from '../../lab-form'
import { labPageTexts } from '../../texts'

const suffixOf = ({ metric }: Leaf, t: (typeof labPageTexts)['ja']['edit']): string => {
  const { unit, kind } = registry[metric]
  if (unit === 'share' || kind === 'top-share') return t.percent
  if (unit === 'rating') return t.points
  return unit === 'characters' ? t.characters : t.items
}

const Need = ({ name, leaf }: { name: string; leaf: Leaf }) => {
  const t = labPageTexts[useView().lang].edit
  const { kind } = registry[leaf.metric]
  if (kind === 'flag') return <p class="soft lab-fixed">{t.required}</p>
  return (
    <TextField
      name={`${name}.need`}
      label={kind === 'top-share' ? t.topShare : t.need}
      value={needInBox(leaf)}
      suffix={suffixOf(leaf, t)}
      size={8}
      inputmode="decimal"
      unmarked
    />
  )
}

const LeafFields = ({ name, leaf }: { name: string; leaf: Leaf }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].edit
  return (
    <li class="lab-rule">
      <div>
        <CheckField name={`${name}.on`} label={registry[leaf.metric].labels[lang]} checked />
        {leaf.certainty ? <p class="small soft">{t.certain}</p> : null}
      </div>
      <Need name={name} leaf={leaf} />
      {leaf.whenEmpty === null ? (
        <span />
      ) : (
        <SelectField
          name={`${name}.empty`}
          label={t.empty}
          value={leaf.whenEmpty}
          empty={null}
          options={[
            { value: 'met', label: t.met },
            { value: 'unmet', label: t.unmet },
          ]}
          unmarked
        />
      )}
    </li>
  )
}

export const RuleFields = ({ tier, rule, index }: { tier: Tier; rule: Rule; index: number }) => {
  const t = labPageTexts[useView().lang].edit
  if (!('anyOf' in rule)) return <LeafFields name={conditionName(tier, index, null)} leaf={rule} />
  return (
    <li>
      <p class="small soft">{t.anyOf}</p>
      <ul class="lab-rules">
        {rule.anyOf.map((leaf, choice) => (
          <LeafFields name={conditionName(tier, index, choice)} leaf={leaf} />
        ))}
      </ul>
    </li>
  )
}

import { DateOn, formatDateOn, Layout, PageHead, RankSeal, Section, Tag, useView } from '../../../ui'
import { builtInPolicies } from '../policies/built-in'
import { inForce } from '../policies/in-force'
import type { Policy, Rule } from '../policy'
import { registry } from '../registry'
import { ruleText } from '../rule-words'
import { texts } from '../texts'
import { receiptTexts } from '../texts-receipts'

type Leaf = Exclude<Rule, { anyOf: unknown }>

const ConditionItem = ({ condition }: { condition: Leaf }) => {
  const { lang } = useView()
  const t = texts[lang].rulesPage
  const { labels, explanation } = registry[condition.metric]
  return (
    <li class="rule">
      <div>
        <h3>{labels[lang]}</h3>
        <p class="small soft">
          {explanation[lang]}
          {condition.whenEmpty ? ` ${t.whenEmpty[condition.whenEmpty]}` : ''}
        </p>
      </div>
      <p class="rule-need">
        <b>{ruleText(condition, lang)}</b>
        {condition.window ? <small class="soft">{t.year}</small> : null}
      </p>
    </li>
  )
}

const RuleItem = ({ rule }: { rule: Rule }) => {
  const t = texts[useView().lang].rulesPage
  if (!('anyOf' in rule)) return <ConditionItem condition={rule} />
  return (
    <li class="rule-choice">
      <p class="small soft">{t.anyOf}</p>
      <ul class="rules">
        {rule.anyOf.map((condition) => (
          <ConditionItem condition={condition} />
        ))}
      </ul>
    </li>
  )
}

const TierRules = ({ step }: { step: Policy['tiers'][number] }) => {
  const { lang } = useView()
  const t = texts[lang].rulesPage
  const title = (
    <span class="tier-title">
      <RankSeal tier={step.tier} size={44} label="" />
      {step.labels[lang]}
    </span>
  )
  return (
    <Section title={title} id={step.tier}>
      {step.tier === 'regular' ? <p class="soft">{t.regularEffect}</p> : null}
      <ul class="rules">
        {step.conditions.map((rule) => (
          <RuleItem rule={rule} />
        ))}
      </ul>
    </Section>
  )
}

const Notes = () => {
  const t = texts[useView().lang].rulesPage
  return (
    <>
      <Section title={t.notCounted}>
        <ul class="rule-notes">
          {Object.values(t.never).map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.times}>
        <p>{t.timesText}</p>
      </Section>
      <Section title={t.cuts}>
        <p>{t.cutsText}</p>
      </Section>
    </>
  )
}

const PolicyLine = ({ policy, from }: { policy: Policy; from: string | null }) => {
  const { lang } = useView()
  const t = texts[lang].rulesPage
  return (
    <li class="rule">
      <div>
        <h3>
          <a href={`/ranks/rules/${policy.id}`}>{policy.labels[lang]}</a>
        </h3>
        <p class="small soft">{policy.note[lang]}</p>
      </div>
      <p class="rule-need small">{from ? <DateOn on={from} /> : t.notInForce}</p>
    </li>
  )
}

const Policies = () => {
  const t = texts[useView().lang].rulesPage
  const others = builtInPolicies.filter((policy) => inForce.every((each) => each.policy.id !== policy.id))
  return (
    <>
      <Section title={t.history} id="history">
        <ul class="rules">
          {inForce.map(({ policy, from }) => (
            <PolicyLine policy={policy} from={from} />
          ))}
        </ul>
      </Section>
      <Section title={t.others}>
        <p class="soft">{t.othersLead}</p>
        <ul class="rules">
          {others.map((policy) => (
            <PolicyLine policy={policy} from={null} />
          ))}
        </ul>
      </Section>
    </>
  )
}

/** The rules as anyone may read them, drawn from the policy that decides (§2.3). */
export const RulesPage = ({ policy }: { policy: Policy }) => {
  const { lang, at, frame } = useView()
  const t = texts[lang].rulesPage
  const current = inForce.findLast((each) => each.policy.id === policy.id)
  const state = current ? t.inForce(formatDateOn(current.from, { lang, at })) : t.notInForce
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead
        title={t.title}
        above={
          <>
            {policy.labels[lang]} {t.version(policy.version)} <Tag>{state}</Tag>
          </>
        }
        lead={current ? t.lead : policy.note[lang]}
        aside={frame ? <a href="/rank">{t.own}</a> : null}
      />
      <div class="rules-sheet">
        <p class="soft">{t.cumulative}</p>
        <Section
          title={
            <span class="tier-title">
              <RankSeal tier="none" size={44} label="" />
              {policy.noneLabels[lang]}
            </span>
          }
          id="none"
        >
          <p class="soft">{t.everyone}</p>
        </Section>
        {policy.tiers.map((step) => (
          <TierRules step={step} />
        ))}
        <Notes />
        <Policies />
        <p class="small soft">
          {t.check} <a href="/ranks/verify">{receiptTexts[lang].check}</a>
        </p>
      </div>
    </Layout>
  )
}

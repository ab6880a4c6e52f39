import type { Policy, Rule } from '../../../engine/policy/policy'
import { topShareOf } from '../../../engine/policy/policy-parts'
import { explanations, registry } from '../../../engine/policy/registry'
import { Layout, PageHead, RankSeal, Section, Tag, useView } from '../../../ui'
import { stateOf } from '../calendar/in-force'
import { ruleNotes, shareText, warningText } from '../rule-words'
import { policyTexts, texts } from '../texts'
import { ClientRules, RuleLine } from './parts/client-rules'
import { PolicyHistory, PolicyOutlook, stateText } from './parts/policy-history'

type Leaf = Exclude<Rule, { anyOf: unknown }>

const ConditionItem = ({ condition }: { condition: Leaf }) => {
  const { lang } = useView()
  return (
    <RuleLine
      rule={condition}
      metric={registry[condition.metric]}
      explanation={explanations[condition.metric][lang]}
      window={texts[lang].rulesPage.year}
      notes={ruleNotes(condition, lang)}
      heading="h3"
    />
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

const Notes = ({ policy }: { policy: Policy }) => {
  const t = texts[useView().lang].rulesPage
  const top = topShareOf(policy)
  const share = top && shareText(top)
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
      {share ? (
        <Section title={t.cuts(share)}>
          <p>{t.cutsText(share)}</p>
        </Section>
      ) : null}
    </>
  )
}

interface RulesPageProps {
  readonly policy: Policy
  readonly withdrawn: boolean
}

/** The rules as anyone may read them, drawn from the policy that decides (§2.3). */
export const RulesPage = ({ policy, withdrawn }: RulesPageProps) => {
  const { lang, at, frame } = useView()
  const t = texts[lang].rulesPage
  const state = stateOf(policy.id, at)
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead
        title={t.title}
        above={
          <>
            {policy.labels[lang]} {t.version(policy.version)}{' '}
            <Tag>{withdrawn ? policyTexts[lang].rules.withdrawn : stateText(state, { lang, at })}</Tag>
          </>
        }
        lead={state.kind === 'in-force' ? t.lead : policy.note[lang]}
        aside={frame ? <a href="/my/rank">{t.own}</a> : null}
      />
      <div class="rules-sheet">
        <PolicyOutlook policy={policy} withdrawn={withdrawn} />
        <p class="soft">{t.cumulative}</p>
        {warningText(policy, lang) ? <p class="soft">{warningText(policy, lang)}</p> : null}
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
        <Notes policy={policy} />
        <ClientRules />
        <PolicyHistory />
        <p class="rules-more small">
          <a href={`/ranks/policies/${policy.id}.json`}>{policyTexts[lang].rules.json}</a>
        </p>
        <p class="small soft">
          {t.check} <a href="/ranks/verify">{texts[lang].check}</a>
        </p>
      </div>
    </Layout>
  )
}

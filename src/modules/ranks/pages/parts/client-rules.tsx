import { clientPolicy } from '../../../../engine/evaluate/client-standing'
import type { ClientRule } from '../../../../engine/policy/client-metrics'
import { clientExplanations, clientRegistry } from '../../../../engine/policy/client-registry'
import { leavesOf } from '../../../../engine/policy/rule-language'
import { Section, useView } from '../../../../ui'
import { thresholdText } from '../../rule-words'
import { texts } from '../../texts'

const RuleItem = ({ rule }: { rule: ClientRule }) => {
  const { lang } = useView()
  const t = texts[lang].rulesPage
  const { labels } = clientRegistry[rule.metric]
  return (
    <li class="rule">
      <div>
        <h4>{labels[lang]}</h4>
        <p class="small soft">
          {clientExplanations[rule.metric][lang]}
          {rule.whenEmpty ? `${lang === 'ja' ? '' : ' '}${t.whenEmpty[rule.whenEmpty]}` : ''}
        </p>
      </div>
      <p class="rule-need">
        <b>{thresholdText(rule, clientRegistry[rule.metric], lang)}</b>
        {rule.window ? <small class="soft">{texts[lang].clientRules.halfYear}</small> : null}
      </p>
    </li>
  )
}

/** The rules for clients, drawn from the policy that decides (§2.8). */
export const ClientRules = () => {
  const { lang, frame } = useView()
  const t = texts[lang].clientRules
  return (
    <Section title={t.title} id="clients" aside={frame ? <a href="/my/standing">{t.own}</a> : null}>
      <p class="soft">{t.lead}</p>
      {clientPolicy.tiers.map((step) => (
        <>
          <h3 class="client-tier" id={`client-${step.tier}`}>
            {step.labels[lang]}
          </h3>
          <ul class="rules">
            {step.conditions.flatMap(leavesOf).map((rule) => (
              <RuleItem rule={rule} />
            ))}
          </ul>
        </>
      ))}
      <p class="small">
        <a href={`/ranks/policies/${clientPolicy.id}.json`}>{t.json}</a>
      </p>
    </Section>
  )
}

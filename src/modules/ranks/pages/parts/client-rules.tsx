import { clientPolicy } from '../../../../engine/evaluate/client-standing'
import { clientExplanations, clientRegistry } from '../../../../engine/policy/client-registry'
import type { Metric } from '../../../../engine/policy/metrics'
import { type LeafOf, leavesOf } from '../../../../engine/policy/rule-language'
import { Section, useView } from '../../../../ui'
import { sentences } from '../../details'
import { thresholdText } from '../../rule-words'
import { texts } from '../../texts'

interface RuleLineProps {
  readonly rule: LeafOf<string, string>
  readonly metric: Pick<Metric, 'labels' | 'kind' | 'unit'>
  readonly explanation: string
  readonly window: string
  readonly notes?: readonly string[]
  readonly heading: 'h3' | 'h4'
}

/** One condition of a rule for freelancers or clients: how it is counted, and what it asks. */
export const RuleLine = ({
  rule,
  metric,
  explanation,
  window,
  notes = [],
  heading: Heading,
}: RuleLineProps) => {
  const { lang } = useView()
  const { whenEmpty } = texts[lang].rulesPage
  return (
    <li class="rule">
      <div>
        <Heading>{metric.labels[lang]}</Heading>
        <p class="small soft">
          {sentences([explanation, ...(rule.whenEmpty ? [whenEmpty[rule.whenEmpty]] : [])], lang)}
        </p>
        {notes.map((note) => (
          <p class="small soft">{note}</p>
        ))}
      </div>
      <p class="rule-need">
        <b>{thresholdText(rule, metric, lang)}</b>
        {rule.window ? <small class="soft">{window}</small> : null}
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
              <RuleLine
                rule={rule}
                metric={clientRegistry[rule.metric]}
                explanation={clientExplanations[rule.metric][lang]}
                window={t.halfYear}
                heading="h4"
              />
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

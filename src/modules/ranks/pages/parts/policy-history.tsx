import type { Child } from 'hono/jsx'
import { builtInPolicies } from '../../../../engine/policy/policies/built-in'
import type { Policy } from '../../../../engine/policy/policy'
import { formatDateOn, Notice, Section, useView } from '../../../../ui'
import {
  announcedAfter,
  type CalendarLine,
  calendarLines,
  type PolicyState,
  policyInForce,
  stateOf,
} from '../../calendar/in-force'
import { policyChanges } from '../../rule-words'
import { policyTexts, texts } from '../../texts'

export const stateText = (state: PolicyState, { lang, at }: { lang: 'ja' | 'en'; at: Date }): string => {
  const t = policyTexts[lang].rules
  const date = (on: string): string => formatDateOn(on, { lang, at })
  if (state.kind === 'elsewhere') return texts[lang].rulesPage.notInForce
  if (state.kind === 'announced') return t.announced(date(state.from))
  if (state.kind === 'past') return t.ended(date(state.from), date(state.until))
  return texts[lang].rulesPage.inForce(date(state.from))
}

export const ChangeList = ({ before, after }: { before: Policy; after: Policy }) => {
  const { lang } = useView()
  const changes = policyChanges(before, after, lang)
  if (changes.length === 0) return <p class="small soft">{policyTexts[lang].changes.same}</p>
  return (
    <ul class="policy-changes">
      {changes.map(({ label, text }) => (
        <li>
          <b>{label}</b> {text}
        </li>
      ))}
    </ul>
  )
}

const PolicyLine = ({ policy, need, children }: { policy: Policy; need: Child; children?: Child }) => {
  const { lang } = useView()
  return (
    <li class="rule">
      <div>
        <h3>
          <a href={`/ranks/rules/${policy.id}`}>{policy.labels[lang]}</a>
        </h3>
        <p class="small soft">{policy.note[lang]}</p>
        {children}
      </div>
      <p class="rule-need small">{need}</p>
    </li>
  )
}

const CalendarItem = ({ line: { policy, state, before } }: { line: CalendarLine }) => {
  const { lang, at } = useView()
  return (
    <PolicyLine policy={policy} need={stateText(state, { lang, at })}>
      {before ? (
        <details class="policy-compare">
          <summary class="small">{policyTexts[lang].rules.changesFrom(before.policy.labels[lang])}</summary>
          <ChangeList before={before.policy} after={policy} />
        </details>
      ) : null}
    </PolicyLine>
  )
}

/** Which rule decided from when to when, what comes next, and the rules that ship for comparison (§2.3, §2.7). */
export const PolicyHistory = () => {
  const { lang, at } = useView()
  const t = texts[lang].rulesPage
  const lines = calendarLines(at)
  const others = builtInPolicies.filter((policy) => lines.every((each) => each.policy.id !== policy.id))
  return (
    <>
      <Section title={t.history} id="history">
        <ul class="rules">
          {[...lines].reverse().map((line) => (
            <CalendarItem line={line} />
          ))}
        </ul>
      </Section>
      <Section title={t.others}>
        <p class="soft">{t.othersLead}</p>
        <ul class="rules">
          {others.map((policy) => (
            <PolicyLine policy={policy} need={t.notInForce} />
          ))}
        </ul>
      </Section>
    </>
  )
}

/** Above a rule: what comes after the one in force, or what an announced one changes. */
export const PolicyOutlook = ({ policy, withdrawn }: { policy: Policy; withdrawn: boolean }) => {
  const { lang, at } = useView()
  const t = policyTexts[lang].rules
  const state = stateOf(policy.id, at)
  const next = announcedAfter(at)
  if (withdrawn) return <Notice kind="stop" title={t.withdrawnNote} />
  if (state.kind === 'announced') {
    const before = calendarLines(at).find((line) => line.policy.id === policy.id)?.before
    return (
      <Notice kind="due" title={t.announcedNote(formatDateOn(state.from, { lang, at }))}>
        <ChangeList before={before?.policy ?? policyInForce(at)} after={policy} />
      </Notice>
    )
  }
  if (state.kind !== 'in-force' || !next) return null
  return (
    <Notice
      kind="due"
      title={t.nextLead(next.policy.labels[lang], formatDateOn(next.from, { lang, at }))}
      actions={<a href={`/ranks/rules/${next.policy.id}`}>{t.readNext}</a>}
    >
      <ChangeList before={policy} after={next.policy} />
    </Notice>
  )
}

import { type Child, jsx } from 'hono/jsx'
import { tiers } from '../../../../../engine/policy/tiers'
import { Button, Form, RankSeal, Section, useView } from '../../../../../ui'
import { catalogue, categoryName } from '../../../../categories'
import { whatIfTexts } from '../../../texts'
import type { Markup } from '../../months-chart'
import type { Plan } from '../../plan'
import { type PlanNumber, planNumbers, planRanges, shownNumber } from '../../plan-form'
import type { PlanResult } from '../../what-if'
import { whatIfMarkup } from '../../what-if-markup'
import { numberText, whatIfView } from '../../what-if-view'

/** A number; the island turns it into a slider whose figure is read out beside the name. */
const NumberLine = ({ plan, name }: { plan: Plan; name: PlanNumber }) => {
  const { lang } = useView()
  const { min, max, step } = planRanges[name]
  return (
    <div class="what-if-line">
      <label for={`w-${name}`}>{whatIfTexts[lang][name]}</label>
      <output for={`w-${name}`} class="num" data-shown={name} hidden>
        {numberText(name, shownNumber(plan, name), lang)}
      </output>
      <input
        id={`w-${name}`}
        class="input"
        type="number"
        name={name}
        min={min}
        max={max}
        step={step}
        value={shownNumber(plan, name)}
        inputmode="decimal"
      />
      <small class="soft" data-range="">
        {whatIfTexts[lang].range(numberText(name, min, lang), numberText(name, max, lang))}
      </small>
    </div>
  )
}

const CategoryLine = ({ plan }: { plan: Plan }) => {
  const { lang } = useView()
  return (
    <div class="what-if-line">
      <label for="w-category">{whatIfTexts[lang].category}</label>
      <select id="w-category" class="input" name="category">
        {catalogue.map(({ slug }) => (
          <option value={slug} selected={slug === plan.category}>
            {categoryName(slug, lang)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A plan's numbers as a plain form; it asks for the page again, with the answer (§2.5). */
export const WhatIfForm = ({ plan, gaps, children }: { plan: Plan; gaps: boolean; children?: Child }) => {
  const { lang } = useView()
  const t = whatIfTexts[lang]
  return (
    <Form action="/my/rank#what-if" method="get" label={t.title}>
      <input type="hidden" name="tried" value="1" />
      {planNumbers.map((name) => (
        <NumberLine plan={plan} name={name} />
      ))}
      <CategoryLine plan={plan} />
      {gaps ? (
        <label class="what-if-profile">
          <input type="checkbox" name="profile" value="on" checked={plan.profile} />
          <span>{t.profile}</span>
        </label>
      ) : null}
      <div class="form-actions" data-plain="">
        <Button>{t.run}</Button>
      </div>
      {children}
    </Form>
  )
}

/** A tree of elements on the page; the island draws the same tree in the browser. */
const DrawnMarkup = ({ markup }: { markup: Markup | string }) =>
  typeof markup === 'string'
    ? markup
    : jsx(markup.tag, markup.attributes, ...markup.children.map((child) => <DrawnMarkup markup={child} />))

/** The freelancer's own next months: a form for everybody, sliders where scripts run (§2.5). */
export const WhatIfSection = ({ tried }: { tried: PlanResult }) => {
  const { lang, at, assets } = useView()
  const t = whatIfTexts[lang]
  const view = whatIfView(tried, lang, at)
  return (
    <Section title={t.title} id="what-if">
      <p class="what-if-lead soft">{t.lead}</p>
      <what-if
        class="what-if"
        data-engine={assets.scripts['what-if-engine']}
        data-facts="/my/rank/facts.json"
        data-failed={t.failed}
      >
        <div class="what-if-form">
          <WhatIfForm plan={tried.plan} gaps={tried.gaps} />
        </div>
        <div class="what-if-result">
          <p class="what-if-says">
            {tiers.map((tier) => (
              <span data-seal={tier} hidden={tier !== view.tier}>
                <RankSeal tier={tier} size={44} label="" />
              </span>
            ))}
            <span role="status">{view.summary}</span>
          </p>
          <div data-result="">
            <DrawnMarkup markup={whatIfMarkup(view, lang)} />
          </div>
          <p class="small soft">{t.notes}</p>
        </div>
      </what-if>
    </Section>
  )
}

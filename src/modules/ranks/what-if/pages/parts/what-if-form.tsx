import type { Child } from 'hono/jsx'
import { Button, Form, useView } from '../../../../../ui'
import { catalogue, categoryName } from '../../../../categories'
import { whatIfTexts } from '../../../texts'
import type { Plan } from '../../plan'
import { type PlanNumber, planNumbers, planRanges, shownNumber } from '../../plan-form'
import { numberText } from '../../what-if-view'

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

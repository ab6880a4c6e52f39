import { jsx } from 'hono/jsx'
import { tiers } from '../../../../../engine/policy/tiers'
import { RankSeal, Section, useView } from '../../../../../ui'
import { whatIfTexts } from '../../../texts'
import type { Markup } from '../../markup'
import type { PlanResult } from '../../tried'
import { whatIfMarkup } from '../../what-if-markup'
import { whatIfView } from '../../what-if-view'
import { WhatIfForm } from './what-if-form'

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

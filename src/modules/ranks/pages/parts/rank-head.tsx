import { topShareOf } from '../../../../engine/policy/policy-parts'
import { registry } from '../../../../engine/policy/registry'
import { tierLabel } from '../../../../engine/policy/rule-language'
import { isAtLeast } from '../../../../engine/policy/tiers'
import type { Lang } from '../../../../platform/i18n'
import { ButtonLink, PageHead, useView } from '../../../../ui'
import { categoryName } from '../../../categories'
import { sentences } from '../../details'
import { figureText, gapText } from '../../figures'
import type { RankGroup, RankView } from '../../rank-view'
import { shareText } from '../../rule-words'
import { texts, warningTexts } from '../../texts'

const aboutText = ({ policy }: RankView, tier: RankGroup['tier'], lang: Lang): string => {
  const { lead } = texts[lang]
  if (tier === 'none') return lead.top
  const share = topShareOf(policy)
  return tier === 'certified' ? lead.certified(share ? shareText(share) : '') : lead[tier]
}

/** With one condition left, what it takes in figures; before that, what the tier is about. */
const leadText = (view: RankView, next: RankGroup | undefined, words: { lang: Lang; label: string }) => {
  const t = texts[words.lang]
  if (!next) return t.lead.top
  const about = aboutText(view, next.tier, words.lang)
  const [only, ...others] = view.standing.next
  const condition = only && next.conditions.find(({ metric }) => metric === only.metric)
  if (!only || !condition || others.length > 0 || condition.required === null) return about
  if (registry[only.metric].kind === 'flag' || registry[only.metric].kind === 'count') return about
  const name = registry[only.metric].labels[words.lang]
  const label = only.category ? t.lead.inCategory(name, categoryName(only.category, words.lang)) : name
  const isHeld = isAtLeast(view.standing.tier, next.tier)
  const reached = (isHeld ? t.lead.keep : t.lead.reach)(
    label,
    figureText(only.metric, condition.required, words.lang),
    words.label,
  )
  const gap = gapText(only, words.lang)
  return sentences(gap ? [reached, gap] : [reached], words.lang)
}

/** The one sentence of the page: how far it is to the next tier, or what is to be kept. */
export const RankHead = ({ view, next }: { view: RankView; next: RankGroup | undefined }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { policy, standing } = view
  const label = tierLabel(policy, next?.tier ?? standing.tier, lang)
  const isWarned = (standing.warnings ?? []).some(({ tier }) => tier === next?.tier)
  const missing = isWarned ? warningTexts[lang].keep : t.missing
  return (
    <PageHead
      title={next ? missing(label, next.all - next.met) : t.top(label)}
      lead={leadText(view, next, { lang, label })}
      aside={
        <div class="rank-links">
          <a href="/ranks/rules">{t.rules}</a>
          <ButtonLink href="/my/rank/receipts" small>
            {t.receipts}
          </ButtonLink>
        </div>
      }
    />
  )
}

import { DefList, formatMoney, nameOf, Section, Tag, Tags, useView, When } from '../../../ui'
import { Prose } from '../../jobs'
import type { CompetitionView } from '../queries'
import { chooseBy, isVisual, scales } from '../rules'
import { texts } from '../texts'

/** What a competition promises, in figures and words. */
export const CompetitionFacts = ({ of }: { of: CompetitionView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { closesAt, guaranteedEntries: n } = of
  const items = [
    { term: t.page.prize, value: <b class="num">{formatMoney(of.prizeYen)}</b>, strong: true },
    of.rewardCount > 0
      ? { term: t.page.reward, value: t.page.rewardOf(formatMoney(of.rewardYen), of.rewardCount) }
      : null,
    closesAt
      ? { term: t.page.closes, value: <When at={closesAt} /> }
      : { term: t.page.period, value: t.page.days(of.periodDays) },
    of.status === 'selecting' && closesAt
      ? { term: t.page.chooseBy, value: <When at={chooseBy(closesAt)} /> }
      : null,
    closesAt ? { term: t.page.entries, value: t.page.entryCount(of.entries) } : null,
    { term: t.page.client, value: nameOf(of.clientName, lang) },
    of.formats ? { term: t.page.formats, value: of.formats } : null,
    { term: t.page.visibility, value: t.visibility[of.entriesVisibility] },
    n > 0 ? { term: t.page.guarantee, value: t.page.entryCount(n) } : null,
    { term: t.page.ai, value: t.aiUse[of.aiUse] },
    { term: t.page.rights, value: t.rights[of.rights] },
    of.withholding ? { term: t.page.withholding, value: t.page.withheld } : null,
  ]
  return <DefList items={items.filter((item) => item !== null)} />
}

/** One scale as five marks, with its words for those who do not see it. */
const Scale = ({ nth, value }: { nth: number; value: number }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { left, right } = t.scales[scales[nth] ?? 'decoration']
  const words =
    value === 0 ? t.scaleWords.middle : t.scaleWords.toward(value < 0 ? left : right, Math.abs(value) === 2)
  return (
    <li class="scale">
      <span>{left}</span>
      <span class="scale-marks" role="img" aria-label={words}>
        {[-2, -1, 0, 1, 2].map((mark) => (
          <i class={mark === value ? 'here' : undefined} />
        ))}
      </span>
      <span>{right}</span>
    </li>
  )
}

/** Brief, scales and words of the wanted impression. */
export const CompetitionBrief = ({ of }: { of: CompetitionView }) => {
  const t = texts[useView().lang]
  const isAsked = of.categorySlug !== null && isVisual(of.categorySlug)
  const isSaid = isAsked && of.sliders.some((value) => value !== 0)
  return (
    <Section title={t.page.brief}>
      <Prose text={of.brief} />
      {isSaid || (isAsked && of.tags.length > 0) ? <h3 class="impression">{t.page.impression}</h3> : null}
      {isSaid ? (
        <ul class="scales">
          {of.sliders.map((value, nth) => (
            <Scale nth={nth} value={value} />
          ))}
        </ul>
      ) : null}
      {isAsked && of.tags.length > 0 ? (
        <Tags>
          {of.tags.map((tag) => (
            <Tag>{t.tags[tag]}</Tag>
          ))}
        </Tags>
      ) : null}
    </Section>
  )
}

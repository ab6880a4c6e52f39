import { tierLabel } from '../../../../engine/policy/rule-language'
import { ButtonLink, formatWhen, Notice, useView } from '../../../../ui'
import { unbroken } from '../../day-text'
import { sentences } from '../../details'
import { asSentences, causeTexts, effectTexts, freelancerWording } from '../../forecast-words'
import { texts } from '../../texts'
import { deedsOf } from './coach-card'
import type { RankPageData } from './condition-row'

/** このままでは: the tier that is about to be lost, why, and what keeps it (§2.5). Nothing where nothing is in danger. */
export const FallNotice = ({ drawn }: { drawn: RankPageData }) => {
  const { lang, at } = useView()
  const { view } = drawn
  const { fall, policy } = view
  if (!fall) return null
  const t = texts[lang].fall
  const changes = view.forecast.changes.filter((change) => change.at.getTime() === fall.at.getTime())
  const wording = freelancerWording(drawn.names, texts[lang])
  const clauses = [...causeTexts(fall.because, wording, lang), ...effectTexts(changes, wording, lang)]
  const deeds = (fall.steps ?? []).flatMap((step) => deedsOf(step, { drawn, lang }))
  const [first] = deeds
  const isRated = (fall.steps ?? []).some(({ action }) => action === 'deliver-orders')
  const keep = [t.keep(tierLabel(policy, fall.from, lang)), ...(isRated ? [texts[lang].coach.rated] : [])]
  return (
    <div class="rank-fall">
      <Notice
        kind="due"
        title={t.title(
          unbroken(formatWhen(fall.at, 'date', { lang, at })),
          tierLabel(policy, fall.tier, lang),
        )}
        actions={
          first ? (
            <ButtonLink href={first.href} small>
              {texts[lang].advice.button[first.action]}
            </ButtonLink>
          ) : null
        }
      >
        <p>{asSentences(clauses, lang)}</p>
        {deeds.length > 0 ? (
          <>
            <p>{sentences(keep, lang)}</p>
            <ul>
              {deeds.map(({ text, href }) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t.none}</p>
        )}
      </Notice>
    </div>
  )
}

import { tierLabel } from '../../../../engine/policy/rule-language'
import { isAtLeast } from '../../../../engine/policy/tiers'
import { formatDateOn, Notice, useView } from '../../../../ui'
import { placeOf } from '../../actions'
import { type Announcement, announcementOf } from '../../announcement'
import { deedText, outcomeText, unmetText, verifiedText } from '../../announcement-words'
import { announcedAfter } from '../../calendar/in-force'
import type { RankView } from '../../rank-view'
import { policyTexts } from '../../texts'

const Unmet = ({ announcement: { unmet } }: { announcement: Announcement }) => {
  const { lang } = useView()
  if (unmet.length === 0) return null
  return (
    <>
      <p class="announced-title">{policyTexts[lang].announced.unmet}</p>
      <ul>
        {unmet.map((each) => (
          <li>{unmetText(each, lang)}</li>
        ))}
      </ul>
    </>
  )
}

const Keeping = ({ announcement }: { announcement: Announcement }) => {
  const { lang } = useView()
  const t = policyTexts[lang].announced
  const { policy, holds, becomes, steps, isReachable } = announcement
  if (isAtLeast(becomes, holds)) return null
  const deeds = [...new Map(steps.map((step) => [deedText(step, lang), placeOf[step.action]]))]
  return (
    <>
      <p class="announced-title">{t.keep(tierLabel(policy, holds, lang))}</p>
      {isReachable ? (
        <ul>
          {deeds.map(([text, href]) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="small soft">{isReachable ? verifiedText(steps, lang) : t.noWay}</p>
    </>
  )
}

/** On the page of a rank: the rule that comes next, what it would do to this person, and how they keep their tier (§2.7). */
export const Announced = ({ view }: { view: RankView }) => {
  const { lang, at } = useView()
  const t = policyTexts[lang].announced
  const next = announcedAfter(view.at)
  if (!next) return null
  const announcement = announcementOf(next, view.facts, view.at)
  const isWorse = !isAtLeast(announcement.becomes, announcement.holds)
  return (
    <section class="announced" id="announced">
      <Notice
        kind={isWorse ? 'due' : 'info'}
        title={t.title(formatDateOn(next.from, { lang, at }))}
        actions={<a href={`/ranks/rules/${next.policy.id}`}>{t.read}</a>}
      >
        <p>{outcomeText(announcement, lang)}</p>
        <Unmet announcement={announcement} />
        <Keeping announcement={announcement} />
      </Notice>
    </section>
  )
}

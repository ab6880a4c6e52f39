import { FavouriteButton, formatMoney, nameOf, Tag, Tags, useView, When } from '../../../ui'
import type { CompetitionCardData } from '../queries-cards'
import { texts } from '../texts'

/** A competition in a list of jobs: the prize, how many have entered, and until when one can. */
export const CompetitionCard = ({ competition: one }: { competition: CompetitionCardData }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <article class="job-card">
      <div>
        <Tags>
          <Tag kind="mode">{t.title}</Tag>
          {one.guaranteedEntries > 0 ? <Tag>{t.page.guarantee}</Tag> : null}
          {one.rewardCount > 0 ? <Tag>{t.page.reward}</Tag> : null}
        </Tags>
        <h2>
          <a href={`/competitions/${one.id}`}>{one.title}</a>
        </h2>
        <p class="job-card-excerpt">{one.excerpt}</p>
        <p class="job-card-client">
          <span>{nameOf(one.clientName, lang)}</span>
        </p>
        <FavouriteButton kind="job" id={one.id} name={one.title} />
      </div>
      <div class="job-card-price num">
        <b>{formatMoney(one.prizeYen)}</b>
        <small class="soft">{t.page.prize}</small>
        <dl>
          <dt>{t.page.entries}</dt>
          <dd>{t.page.entryCount(one.entries)}</dd>
          <dt>{t.page.closes}</dt>
          <dd>
            <When at={one.closesAt} form="relative" />
          </dd>
        </dl>
      </div>
    </article>
  )
}

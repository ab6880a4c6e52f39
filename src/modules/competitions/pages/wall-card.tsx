import { nameOf, useView } from '../../../ui'
import { hiddenTexts } from '../../members'
import type { WallCard } from '../queries-wall'
import { texts } from '../texts'

/** Five stars as text: three hundred cards have no room for drawings. */
const starText = (stars: number | null): string =>
  stars === null ? '' : '★'.repeat(stars) + '☆'.repeat(5 - stars)

interface CardProps {
  card: WallCard
  competitionId: string
  query: string
  picked: boolean
  picture: (fileId: string) => string
}

/** One entry on the wall: as little as a card can be, since there may be three hundred. */
export const WallCardItem = ({ card, query, picked, ...props }: CardProps) => {
  const { lang } = useView()
  const t = texts[lang]
  const { number, stars } = card
  return (
    <li data-entry={number} data-stars={stars ?? ''} data-short={card.shortlisted ? '' : undefined}>
      <a href={`/competitions/${props.competitionId}/entries/${number}${query}`}>
        {card.preview ? (
          <img
            src={props.picture(card.preview)}
            alt={t.entry.picture(number)}
            width="240"
            height="180"
            loading="lazy"
            decoding="async"
          />
        ) : (
          <span class="entry-words">{card.isHidden ? hiddenTexts[lang].others : card.words}</span>
        )}
      </a>
      <label class="wall-pick">
        <input
          type="checkbox"
          name="pick[]"
          value={number}
          checked={picked}
          aria-label={t.entry.number(number)}
        />
        <b>{number}</b> <span>{nameOf(card.authorName, lang)}</span>
      </label>
      <span class="wall-stars">{starText(stars)}</span>
      <span class="wall-marks">
        <span class="wall-short">{t.wall.shortlisted}</span>
        {card.status === 'won' ? <span>{t.entry.won}</span> : null}
        {card.alike ? <span>{t.wall.alike}</span> : null}
        {card.unserious ? <span>{t.wall.filters.unserious}</span> : null}
        {card.aiUse === 'none' ? null : <span>{t.wall.ai[card.aiUse]}</span>}
      </span>
    </li>
  )
}

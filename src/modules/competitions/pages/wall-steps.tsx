import { Notice, useView } from '../../../ui'
import type { AlikeEntry } from '../queries-wall'
import { texts } from '../texts'
import { type WallView, wallQuery } from '../wall-view'

/** Where an entry stands in the view that the client has chosen on the wall. */
export interface WallPlace {
  view: WallView
  /** Numbers of the entries in that view, in its order. */
  numbers: readonly number[]
  /** Other people's entries that look like it. */
  alike: readonly AlikeEntry[]
}

/** From one entry to the next and the one before, in the order of the wall. */
export const WallSteps = (props: { competitionId: string; number: number; place: WallPlace }) => {
  const { competitionId, number, place } = props
  const t = texts[useView().lang].wall
  const here = place.numbers.indexOf(number)
  const query = wallQuery(place.view)
  const step = (to: number | undefined, rel: 'prev' | 'next') =>
    to === undefined ? (
      <span class="faint">{t[rel]}</span>
    ) : (
      <a href={`/competitions/${competitionId}/entries/${to}${query}`} rel={rel}>
        {t[rel]}
      </a>
    )
  return (
    <nav class="wall-steps num" aria-label={t.steps}>
      {step(here > 0 ? place.numbers[here - 1] : undefined, 'prev')}
      {here >= 0 ? <span>{`${here + 1} / ${place.numbers.length}`}</span> : null}
      {step(here >= 0 ? place.numbers[here + 1] : place.numbers[0], 'next')}
      <a href={`/competitions/${competitionId}/wall${query}`}>{t.back}</a>
    </nav>
  )
}

/** Entries of others whose pictures look like those of this one: a hint, each with the way to both side by side. */
export const AlikeNotice = (props: { competitionId: string; number: number; place: WallPlace }) => {
  const { competitionId, number, place } = props
  const t = texts[useView().lang]
  if (place.alike.length === 0) return null
  return (
    <Notice kind="due" title={t.wall.alike}>
      <ul>
        {place.alike.map((other) => (
          <li>
            <a href={`/competitions/${competitionId}/compare?a=${number}&b=${other.number}`}>
              {t.entry.number(other.number)}
            </a>{' '}
            {t.likeness[other.kind]} <small class="soft">{t.likeness.distance(other.distance)}</small>
          </li>
        ))}
      </ul>
      <p class="small">{t.likeness.lead}</p>
    </Notice>
  )
}

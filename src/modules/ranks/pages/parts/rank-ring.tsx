import { registry } from '../../../../engine/policy/registry'
import { Mark, RankSeal, useView } from '../../../../ui'
import { figureText } from '../../figures'
import type { RankGroup } from '../../rank-view'
import { type Arc, arcsOf } from '../../ring'
import { texts } from '../../texts'

/** More would not be seen in one glance; all of them stand below. */
const shownMax = 4

const ArcOf = ({ arc }: { arc: Arc }) => {
  const { start, length, covered, met } = arc
  const piece = (part: number) => ({
    cx: 80,
    cy: 80,
    r: 68,
    pathLength: 100,
    'stroke-dasharray': `${part} ${100 - part}`,
    'stroke-dashoffset': -start,
  })
  return (
    <>
      <circle class={met ? 'arc' : 'arc arc-open'} {...piece(length)} />
      {covered > 0 ? <circle class={met ? 'arc arc-met' : 'arc arc-part'} {...piece(covered)} /> : null}
    </>
  )
}

/** One rule beside the ring; what is met already says how much by. */
const ArcLine = ({ arc: { condition, met } }: { arc: Arc }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { tier, metric, actual, required } = condition
  const isFlag = registry[metric].kind === 'flag'
  const figures = met ? t.ring.held : t.ring.way
  return (
    <li>
      <Mark met={met} />
      <a href={`#c-${tier}-${metric}`}>{registry[metric].labels[lang]}</a>
      {isFlag || required === null ? null : (
        <small class="num">
          {figures(figureText(metric, actual, lang), figureText(metric, required, lang))}
        </small>
      )}
    </li>
  )
}

/** What the next tier asks, as a circle that closes, and beside it what is still open (§2.5). */
export const RankRing = ({ group, label }: { group: RankGroup; label: string }) => {
  const { lang } = useView()
  const t = texts[lang].ring
  const arcs = arcsOf(group)
  const open = arcs.filter(({ met }) => !met)
  const names = open.map(({ condition }) => registry[condition.metric].labels[lang])
  const spoken = t.spoken(label, group.met, group.all)
  return (
    <div class="rank-ring">
      <div class="rank-ring-drawing">
        <svg
          width="160"
          height="160"
          viewBox="0 0 160 160"
          role="img"
          aria-label={open.length > 0 ? `${spoken} ${t.open(names.join(t.comma))}` : spoken}
        >
          <g transform="rotate(-90 80 80)">
            {arcs.map((arc) => (
              <ArcOf arc={arc} />
            ))}
          </g>
        </svg>
        <span class="rank-ring-middle" aria-hidden="true">
          <RankSeal tier={group.tier} size={60} label="" />
          <b class="num">{t.of(group.met, group.all)}</b>
        </span>
      </div>
      <ul class="rank-ring-open">
        {(open.length > 0 ? open : arcs).slice(0, shownMax).map((arc) => (
          <ArcLine arc={arc} />
        ))}
        {open.length > shownMax ? <li class="soft small">{t.more(open.length - shownMax)}</li> : null}
        {group.met > 0 && open.length > 0 ? (
          <li class="soft">
            <Mark met />
            {t.kept(group.met)}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

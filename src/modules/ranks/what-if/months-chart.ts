import type { TierStep } from '../../../engine/history/since'
import type { Tier } from '../../../engine/policy/tiers'

/**
 * Elements as data. A page and an island draw the same tree, each by its own few lines, so that what the browser shows
 * after a slider moved is what the server would have drawn.
 */
export interface Markup {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Markup | string)[]
}

export const el = (
  tag: string,
  attributes: Markup['attributes'] = {},
  ...children: readonly (Markup | string)[]
): Markup => ({ tag, attributes, children })

/** Tags that a browser must make in the name space of drawings. */
export const drawingTags: readonly string[] = ['svg', 'line', 'path', 'text', 'circle', 'rect', 'title']

/** The months ahead as a drawing: a staircase over the tiers of a policy. */
export interface MonthsChart {
  readonly label: string
  readonly tiers: readonly { readonly tier: Tier; readonly label: string }[]
  readonly steps: readonly TierStep[]
  /** The ends of the months, the first being now. */
  readonly months: readonly { readonly at: Date; readonly label: string }[]
}

const size = { width: 400, height: 196 } as const
const inner = { left: 88, right: 390, top: 16, bottom: 160 } as const

const round = (value: number): number => Math.round(value * 10) / 10

const scales = ({ tiers, months }: MonthsChart) => {
  const [first, last] = [months[0]?.at.getTime() ?? 0, months.at(-1)?.at.getTime() ?? 1]
  const rise = (inner.bottom - inner.top) / Math.max(1, tiers.length - 1)
  return {
    x: (at: Date) =>
      round(inner.left + ((at.getTime() - first) / (last - first)) * (inner.right - inner.left)),
    y: (tier: Tier) => round(inner.bottom - tiers.findIndex((each) => each.tier === tier) * rise),
  }
}

type Scales = ReturnType<typeof scales>

const gridOf = ({ tiers }: MonthsChart, { y }: Scales): Markup[] =>
  tiers.flatMap(({ tier, label }) => [
    el('line', { class: 'grid', x1: inner.left, x2: inner.right, y1: y(tier), y2: y(tier) }),
    el('text', { class: 'stair-tier', x: 0, y: y(tier), dy: '0.34em' }, label),
  ])

/** At most seven names fit under the axis of a telephone. */
const axisOf = ({ months }: MonthsChart, { x }: Scales): Markup[] => {
  const every = Math.ceil(months.length / 7)
  return months.flatMap(({ at, label }, index) => {
    const mark = el('line', {
      class: 'axis',
      x1: x(at),
      x2: x(at),
      y1: inner.bottom + 8,
      y2: inner.bottom + 12,
    })
    return index % every === 0
      ? [mark, el('text', { class: 'tick-x', x: x(at), y: inner.bottom + 28 }, label)]
      : [mark]
  })
}

const stairsOf = ({ steps, months }: MonthsChart, { x, y }: Scales): Markup[] => {
  const end = months.at(-1)?.at
  return steps.flatMap(({ at, tier }, index) => {
    const until = steps[index + 1]?.at ?? end ?? at
    const before = steps[index - 1]
    const tread = el('path', { class: `stair stair-${tier}`, d: `M${x(at)} ${y(tier)}H${x(until)}` })
    if (!before) return [tread]
    const rise = { class: 'stair-rise', x1: x(at), x2: x(at), y1: y(before.tier), y2: y(tier) }
    return [el('line', rise), tread]
  })
}

const dotsOf = ({ steps, months }: MonthsChart, { x, y }: Scales): Markup[] => {
  const end = months.at(-1)?.at
  const last = steps.at(-1)
  const ends = end && last ? [...steps, { at: end, tier: last.tier }] : steps
  return ends.map(({ at, tier }) =>
    el('circle', { class: `stair-dot stair-${tier}`, cx: x(at), cy: y(tier), r: 4.5 }),
  )
}

/** The drawing with every line, letter and dot, in the order in which they lie on one another. */
export const monthsDrawing = (chart: MonthsChart): Markup => {
  const scale = scales(chart)
  return el(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': chart.label },
    ...gridOf(chart, scale),
    ...axisOf(chart, scale),
    ...stairsOf(chart, scale),
    ...dotsOf(chart, scale),
  )
}

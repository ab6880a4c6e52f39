import { area, curveBumpX } from 'd3-shape'
import type { Policy } from '../../../../engine/policy/policy'
import { tierLabel } from '../../../../engine/policy/rule-language'
import { type Tier, tiers } from '../../../../engine/policy/tiers'
import { ChartTable, formatCount, useView } from '../../../../ui'
import type { MatrixCell } from '../../replay-report'
import { labPageTexts } from '../../texts'

export interface SankeyNode {
  readonly tier: Tier
  readonly people: number
  readonly y: number
  readonly height: number
}

export interface SankeyRibbon extends MatrixCell {
  readonly kind: 'stays' | 'rises' | 'falls'
  /** The upper edges at the left and at the right. */
  readonly fromY: number
  readonly toY: number
  readonly height: number
}

export interface Sankey {
  readonly from: readonly SankeyNode[]
  readonly to: readonly SankeyNode[]
  readonly ribbons: readonly SankeyRibbon[]
  readonly height: number
}

/** One person among a million must still be seen. */
const thinnest = 1.5
const gap = 14
/** No room is kept for a tier in which nobody is. */
const nodeMin = 3

const kindOf = ({ from, to }: MatrixCell): SankeyRibbon['kind'] => {
  const rise = tiers.indexOf(to) - tiers.indexOf(from)
  return rise === 0 ? 'stays' : rise > 0 ? 'rises' : 'falls'
}

/** From the highest tier down, as the ladder is drawn everywhere. */
const downward: readonly Tier[] = [...tiers].reverse()

interface SizedCell extends MatrixCell {
  readonly height: number
}

const stack = (cells: readonly SizedCell[], side: 'from' | 'to'): SankeyNode[] => {
  let y = 0
  return downward.flatMap((tier) => {
    const own = cells.filter((cell) => cell[side] === tier)
    if (own.length === 0) return []
    const people = own.reduce((sum, cell) => sum + cell.people, 0)
    const height = Math.max(
      nodeMin,
      own.reduce((sum, cell) => sum + cell.height, 0),
    )
    const node = { tier, people, y, height }
    y += height + gap
    return [node]
  })
}

const bottomOf = (nodes: readonly SankeyNode[]): number => {
  const last = nodes.at(-1)
  return last ? last.y + last.height : 0
}

/** Where each cell begins inside its node: in the order of the other side, so that ribbons cross as little as they can. */
const edges = (cells: readonly SizedCell[], nodes: readonly SankeyNode[], side: 'from' | 'to') => {
  const other = side === 'from' ? 'to' : 'from'
  return new Map(
    nodes.flatMap((node) => {
      let y = node.y
      return cells
        .filter((cell) => cell[side] === node.tier)
        .sort((a, b) => downward.indexOf(a[other]) - downward.indexOf(b[other]))
        .map((cell): [SizedCell, number] => {
          const edge: [SizedCell, number] = [cell, y]
          y += cell.height
          return edge
        })
    }),
  )
}

/** Lays out who goes from where to where: tiers as bars at both sides, people as ribbons between them. */
export const sankeyOf = (matrix: readonly MatrixCell[], tall: number): Sankey => {
  const people = matrix.reduce((sum, cell) => sum + cell.people, 0)
  const perPerson = people > 0 ? (tall - gap * (tiers.length - 1)) / people : 0
  const cells = matrix.map((cell) => ({ ...cell, height: Math.max(thinnest, cell.people * perPerson) }))
  const [from, to] = [stack(cells, 'from'), stack(cells, 'to')]
  const [fromEdges, toEdges] = [edges(cells, from, 'from'), edges(cells, to, 'to')]
  const ribbons = cells.map((cell) => ({
    ...cell,
    kind: kindOf(cell),
    fromY: fromEdges.get(cell) ?? 0,
    toY: toEdges.get(cell) ?? 0,
  }))
  // Those who move are drawn last, over those who stay.
  const ordered = [...ribbons].sort((a, b) => Number(a.kind !== 'stays') - Number(b.kind !== 'stays'))
  return { from, to, ribbons: ordered, height: Math.max(bottomOf(from), bottomOf(to)) }
}

const width = 400
const edge = 122
const bar = 9
const tall = 230
const top = 22

const round = (value: number): number => Math.round(value * 10) / 10

const ribbonPath = ({ fromY, toY, height }: SankeyRibbon): string =>
  area<readonly [number, number]>()
    .x(([x]) => x)
    .y0(([, y]) => round(y))
    .y1(([, y]) => round(y + height))
    .curve(curveBumpX)([
    [edge + bar, fromY + top],
    [width - edge - bar, toY + top],
  ]) ?? ''

const Nodes = ({
  nodes,
  side,
  policy,
}: {
  nodes: readonly SankeyNode[]
  side: 'from' | 'to'
  policy: Policy
}) => {
  const { lang } = useView()
  const isLeft = side === 'from'
  return (
    <>
      {nodes.map(({ tier, people, y, height }) => (
        <>
          <rect
            class={`sankey-node sankey-${tier}`}
            x={isLeft ? edge : width - edge - bar}
            y={round(y + top)}
            width={bar}
            height={round(height)}
          />
          <text
            class={isLeft ? 'sankey-from' : 'sankey-to'}
            x={isLeft ? edge - 8 : width - edge + 8}
            y={round(y + top + height / 2)}
            dy="0.34em"
          >
            {tierLabel(policy, tier, lang)} {formatCount(people)}
          </text>
        </>
      ))}
    </>
  )
}

/** Who would go from where to where. The table beneath is the matrix itself. */
export const SankeyChart = ({ matrix, policy }: { matrix: readonly MatrixCell[]; policy: Policy }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].replay
  const sankey = sankeyOf(matrix, tall)
  const label = (cell: MatrixCell): string =>
    t.path(tierLabel(policy, cell.from, lang), tierLabel(policy, cell.to, lang))
  return (
    <figure class="chart sankey">
      <svg viewBox={`0 0 ${width} ${Math.ceil(sankey.height + top + 4)}`} role="img" aria-label={t.matrix}>
        <text class="axis-name sankey-from" x={edge + bar} y="11">
          {t.before}
        </text>
        <text class="axis-name sankey-to" x={width - edge - bar} y="11">
          {t.after}
        </text>
        {sankey.ribbons.map((ribbon) => (
          <path class={`sankey-ribbon sankey-${ribbon.kind}`} d={ribbonPath(ribbon)}>
            <title>{`${label(ribbon)} ${formatCount(ribbon.people)}`}</title>
          </path>
        ))}
        <Nodes nodes={sankey.from} side="from" policy={policy} />
        <Nodes nodes={sankey.to} side="to" policy={policy} />
      </svg>
      <ChartTable
        caption={t.matrix}
        head={[t.way, t.people]}
        rows={matrix.map((cell) => [label(cell), formatCount(cell.people)])}
      />
    </figure>
  )
}

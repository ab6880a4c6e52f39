import { area, curveBumpX } from 'd3-shape'
import type { Policy } from '../../../../engine/policy/policy'
import { tierLabel } from '../../../../engine/policy/rule-language'
import { ChartTable, formatCount, useView } from '../../../../ui'
import type { MatrixCell } from '../../replay-report'
import { type SankeyNode, type SankeyRibbon, sankeyOf } from '../../sankey'
import { labPageTexts } from '../../texts'

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

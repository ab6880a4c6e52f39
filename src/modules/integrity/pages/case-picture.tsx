import { formatCount, formatMoney, nameOf, sealLetter, useView } from '../../../ui'
import {
  type DrawnEdge,
  drawnEdgesOf,
  labelOf,
  lineOf,
  type Place,
  pictureWidth,
  placesOf,
  reachOf,
} from '../picture'
import type { CaseView, Suspect } from '../queries'
import { texts } from '../texts'

const lineHeight = 20

/** Where a label's first line stands, by the number of its lines; it ends, starts or is centred there. */
const labelAt = (side: Place['side'], lines: number) => {
  if (side === 'above') return { dx: 0, dy: -32 - (lines - 1) * lineHeight, anchor: 'middle' }
  if (side === 'below') return { dx: 0, dy: 44, anchor: 'middle' }
  const dy = 6 - ((lines - 1) * lineHeight) / 2
  return side === 'left' ? { dx: -30, dy, anchor: 'end' } : { dx: 30, dy, anchor: 'start' }
}

const Node = ({ suspect, place }: { suspect: Suspect; place: Place }) => {
  const name = nameOf(suspect.name, useView().lang)
  const lines = labelOf(name)
  const { dx, dy, anchor } = labelAt(place.side, lines.length)
  return (
    <g class={`case-node seal seal-${suspect.tier}`} transform={`translate(${place.x} ${place.y})`}>
      <title>{name}</title>
      <circle class="case-paper" r={22} />
      <circle class="seal-ring" r={22} pathLength="120" />
      <text class="seal-letter" y={7.6}>
        {sealLetter[suspect.tier]}
      </text>
      <text class={`case-name case-name-${anchor}`} x={dx} y={dy}>
        {lines.map((line, index) => (
          <tspan x={dx} dy={index === 0 ? 0 : lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

const Arrow = ({ edge, places }: { edge: DrawnEdge; places: ReadonlyMap<string, Place> }) => {
  const [from, to] = [places.get(edge.clientId), places.get(edge.freelancerId)]
  if (!from || !to) return null
  const line = lineOf(from, to)
  return (
    <>
      <path
        class="case-edge"
        d={line.path}
        stroke-width={Math.min(7, 1 + edge.orders * 0.6)}
        marker-end="url(#case-arrow)"
      />
      <text class="case-count" x={line.x} y={line.y + 5} text-anchor="middle">
        {edge.orders}
      </text>
    </>
  )
}

const EdgeTable = ({ edges, suspects }: { edges: readonly DrawnEdge[]; suspects: readonly Suspect[] }) => {
  const { lang } = useView()
  const t = texts[lang]
  const name = (id: string): string => nameOf(suspects.find((one) => one.id === id)?.name, lang)
  return (
    <details class="chart-table">
      <summary>{t.case.table}</summary>
      <table class="num">
        <caption class="hidden">{t.case.picture}</caption>
        <thead>
          <tr>
            <th scope="col">{t.case.payer}</th>
            <th scope="col">{t.case.payee}</th>
            <th scope="col">{t.case.orders}</th>
            <th scope="col">{t.case.yen}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr>
              <th scope="row">{name(edge.clientId)}</th>
              <td>{name(edge.freelancerId)}</td>
              <td>{formatCount(edge.orders)}</td>
              <td>{formatMoney(BigInt(edge.yen))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Who paid whom, drawn on the server; the table beneath says the same in words. */
export const CasePicture = ({ found }: { found: CaseView }) => {
  const t = texts[useView().lang].case
  const edges = drawnEdgesOf(found.orders)
  const places = placesOf(
    found.suspects.map(({ id }) => id),
    edges,
  )
  const { top, bottom } = reachOf(places.values())
  return (
    <div class="case-picture">
      <figure>
        <svg
          viewBox={`${-pictureWidth / 2} ${top} ${pictureWidth} ${bottom - top}`}
          role="img"
          aria-label={t.pictureAlt(found.suspects.length, found.orders.length)}
        >
          <defs>
            <marker
              id="case-arrow"
              markerUnits="userSpaceOnUse"
              markerWidth="12"
              markerHeight="12"
              refX="4"
              refY="6"
              orient="auto"
            >
              <path class="case-head" d="M1 1l10 5-10 5z" />
            </marker>
          </defs>
          {edges.map((edge) => (
            <Arrow edge={edge} places={places} />
          ))}
          {found.suspects.map((suspect) => {
            const place = places.get(suspect.id)
            return place ? <Node suspect={suspect} place={place} /> : null
          })}
        </svg>
        <figcaption>{t.pictureHint}</figcaption>
      </figure>
      <EdgeTable edges={edges} suspects={found.suspects} />
    </div>
  )
}

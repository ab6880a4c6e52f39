import { formatCount, formatMoney, useView } from '../../../ui'
import { type Edge, edgesOf, lineOf, type Place, pictureHeight, pictureWidth, placesOf } from '../picture'
import type { CaseView, Suspect } from '../queries'
import { texts } from '../texts'

const shortName = (name: string): string => {
  const letters = [...name]
  return letters.length > 9 ? `${letters.slice(0, 8).join('')}…` : name
}

const labels = {
  left: { dx: -32, dy: 5, anchor: 'end' },
  right: { dx: 32, dy: 5, anchor: 'start' },
  above: { dx: 0, dy: -34, anchor: 'middle' },
  below: { dx: 0, dy: 46, anchor: 'middle' },
} as const

const Node = ({ suspect, place }: { suspect: Suspect; place: Place }) => {
  const t = texts[useView().lang].list
  const { dx, dy, anchor } = labels[place.side]
  return (
    <g class={`case-node seal seal-${suspect.tier}`} transform={`translate(${place.x} ${place.y})`}>
      <circle class="case-paper" r={22} />
      <circle class="seal-ring" r={22} />
      <text class={`case-name case-name-${anchor}`} x={dx} y={dy}>
        {shortName(suspect.name || t.unnamed)}
      </text>
    </g>
  )
}

const Arrow = ({ edge, places }: { edge: Edge; places: ReadonlyMap<string, Place> }) => {
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

const EdgeTable = ({ edges, suspects }: { edges: readonly Edge[]; suspects: readonly Suspect[] }) => {
  const t = texts[useView().lang]
  const nameOf = (id: string): string => suspects.find((one) => one.id === id)?.name || t.list.unnamed
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
              <th scope="row">{nameOf(edge.clientId)}</th>
              <td>{nameOf(edge.freelancerId)}</td>
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
  const edges = edgesOf(found.orders)
  const places = placesOf(
    found.suspects.map(({ id }) => id),
    edges,
  )
  return (
    <figure class="case-picture">
      <div class="table-frame">
        <svg
          viewBox={`0 0 ${pictureWidth} ${pictureHeight}`}
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
      </div>
      <figcaption>{t.pictureHint}</figcaption>
      <EdgeTable edges={edges} suspects={found.suspects} />
    </figure>
  )
}

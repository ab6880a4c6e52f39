// Where the people of a case stand in its picture: computed by rule, so that the same case is always drawn the same.

export interface Edge {
  readonly clientId: string
  readonly freelancerId: string
  readonly orders: number
  readonly yen: number
}

export interface Place {
  readonly x: number
  readonly y: number
  /** Where the label stands: outwards. */
  readonly side: 'left' | 'right' | 'above' | 'below'
}

export const pictureWidth = 640
export const pictureHeight = 420

interface Paid {
  readonly clientId: string
  readonly freelancerId: string
  readonly priceYen: number
}

/** Orders of the same two in the same direction, as one edge; the heaviest first. */
export const edgesOf = (orders: readonly Paid[]): Edge[] => {
  const edges = new Map<string, Edge>()
  for (const { clientId, freelancerId, priceYen } of orders) {
    const key = `${clientId} ${freelancerId}`
    const known = edges.get(key)
    edges.set(key, {
      clientId,
      freelancerId,
      orders: (known?.orders ?? 0) + 1,
      yen: (known?.yen ?? 0) + priceYen,
    })
  }
  return [...edges.values()].sort(
    (a, b) => b.orders - a.orders || (a.clientId + a.freelancerId < b.clientId + b.freelancerId ? -1 : 1),
  )
}

const isTied = (edge: Edge, a: string, b: string): boolean =>
  (edge.clientId === a && edge.freelancerId === b) || (edge.clientId === b && edge.freelancerId === a)

/** Somebody whom every edge touches, where there are three edges or more: the middle of a star. */
const hubOf = (ids: readonly string[], edges: readonly Edge[]): string | undefined =>
  ids.length < 4
    ? undefined
    : ids.find((id) => edges.every(({ clientId, freelancerId }) => clientId === id || freelancerId === id))

/** Round the circle along payments, so that a ring is drawn as a ring. */
const inOrder = (ids: readonly string[], edges: readonly Edge[]): string[] => {
  const left = new Set(ids)
  const placed: string[] = []
  let last: string | undefined
  while (left.size > 0) {
    const from = last
    const next =
      (from === undefined
        ? undefined
        : ([...left].find((id) => edges.some((e) => e.clientId === from && e.freelancerId === id)) ??
          [...left].find((id) => edges.some((e) => isTied(e, from, id))))) ?? ([...left][0] as string)
    left.delete(next)
    placed.push(next)
    last = next
  }
  return placed
}

const sideOf = (angle: number): Place['side'] => {
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  if (Math.abs(x) < 0.35) return y < 0 ? 'above' : 'below'
  return x < 0 ? 'left' : 'right'
}

/** Everybody's place: on an ellipse, the middle of a star at its centre. */
export const placesOf = (ids: readonly string[], edges: readonly Edge[]): Map<string, Place> => {
  const sorted = [...ids].sort()
  const hub = hubOf(sorted, edges)
  const ring = inOrder(
    sorted.filter((id) => id !== hub),
    edges,
  )
  const [middleX, middleY] = [pictureWidth / 2, pictureHeight / 2]
  const places = new Map<string, Place>()
  if (hub !== undefined) places.set(hub, { x: middleX, y: middleY, side: 'below' })
  // Two people stand side by side; more begin at the top; and nobody stands below a middle, where its name is.
  const turn = ring.length === 2 ? Math.PI : Math.PI / 2
  const aside = hub !== undefined && ring.length % 2 === 0 ? Math.PI / ring.length : 0
  ring.forEach((id, index) => {
    const angle = (2 * Math.PI * index) / ring.length - turn + aside
    const place = { x: middleX + 195 * Math.cos(angle), y: middleY + 145 * Math.sin(angle) }
    places.set(id, { x: Math.round(place.x), y: Math.round(place.y), side: sideOf(angle) })
  })
  return places
}

export interface Line {
  /** An SVG path, from the edge of one seal to the edge of the other, bowed so that two directions lie apart. */
  readonly path: string
  /** Where its number stands. */
  readonly x: number
  readonly y: number
}

const seal = 24
const bow = 0.12

export const lineOf = (from: Place, to: Place): Line => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [midX, midY] = [(from.x + to.x) / 2 - dy * bow, (from.y + to.y) / 2 + dx * bow]
  const towards = (place: Place, gap: number): string => {
    const [x, y] = [midX - place.x, midY - place.y]
    const far = Math.hypot(x, y) || 1
    return `${(place.x + (x / far) * gap).toFixed(1)} ${(place.y + (y / far) * gap).toFixed(1)}`
  }
  return {
    path: `M${towards(from, seal)}Q${midX.toFixed(1)} ${midY.toFixed(1)} ${towards(to, seal + 9)}`,
    x: Math.round((from.x + to.x) / 2 - (dy / length) * length * bow * 0.5),
    y: Math.round((from.y + to.y) / 2 + (dx / length) * length * bow * 0.5),
  }
}

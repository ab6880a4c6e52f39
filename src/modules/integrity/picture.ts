// Where the people of a case stand in its picture: computed by rule, so that the same case is always drawn the same.

export interface DrawnEdge {
  readonly clientId: string
  readonly freelancerId: string
  readonly orders: number
  readonly yen: number
}

interface Spot {
  readonly x: number
  readonly y: number
}

export interface Place extends Spot {
  /** Where the label stands: outwards. */
  readonly side: 'left' | 'right' | 'above' | 'below'
}

/** Narrow enough for a telephone: nothing is moved sideways to be read. Its middle is at 0 0. */
export const pictureWidth = 440
/** Half of what people stand round on: across, and along for few people; more of them make it longer. */
const across = 105
const along = 130
const alongEach = 12

interface Paid {
  readonly clientId: string
  readonly freelancerId: string
  readonly priceYen: number
}

/** Orders of the same two in the same direction, as one edge; the heaviest first. */
export const drawnEdgesOf = (orders: readonly Paid[]): DrawnEdge[] => {
  const edges = new Map<string, DrawnEdge>()
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

const isTied = (edge: DrawnEdge, a: string, b: string): boolean =>
  (edge.clientId === a && edge.freelancerId === b) || (edge.clientId === b && edge.freelancerId === a)

/** Somebody whom every edge touches, where there are three edges or more: the middle of a star. */
const hubOf = (ids: readonly string[], edges: readonly DrawnEdge[]): string | undefined =>
  ids.length < 4
    ? undefined
    : ids.find((id) => edges.every(({ clientId, freelancerId }) => clientId === id || freelancerId === id))

/** Round the circle along payments, so that a ring is drawn as a ring. */
const inOrder = (ids: readonly string[], edges: readonly DrawnEdge[]): string[] => {
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

const turns = 720

/** Points of the ellipse at equal steps along its rim, clockwise from `from` (radians): nobody stands closer than others. */
const roundRim = (count: number, { from, high }: { from: number; high: number }): Spot[] => {
  const at = (turn: number): Spot => {
    const angle = from + (2 * Math.PI * turn) / turns
    return { x: across * Math.cos(angle), y: high * Math.sin(angle) }
  }
  const steps = Array.from({ length: turns }, (_, turn) => {
    const [a, b] = [at(turn), at(turn + 1)]
    return Math.hypot(b.x - a.x, b.y - a.y)
  })
  const step = steps.reduce((sum, one) => sum + one, 0) / count
  const spots: Spot[] = []
  let walked = 0
  steps.forEach((one, turn) => {
    if (walked >= step * spots.length - 1e-6 && spots.length < count) spots.push(at(turn))
    walked += one
  })
  return spots
}

const sideOf = ({ x, y }: Spot): Place['side'] => {
  if (Math.abs(x) < across * 0.35) return y < 0 ? 'above' : 'below'
  return x < 0 ? 'left' : 'right'
}

/** Everybody's place: on an ellipse, the middle of a star at its centre. */
export const placesOf = (ids: readonly string[], edges: readonly DrawnEdge[]): Map<string, Place> => {
  const sorted = [...ids].sort()
  const hub = hubOf(sorted, edges)
  const ring = inOrder(
    sorted.filter((id) => id !== hub),
    edges,
  )
  const places = new Map<string, Place>()
  if (hub !== undefined) places.set(hub, { x: 0, y: 0, side: 'below' })
  // Two people stand side by side; more begin at the top; and nobody stands below a middle, where its name is.
  const turn = ring.length === 2 ? Math.PI : Math.PI / 2
  const aside = hub !== undefined && ring.length % 2 === 0 ? Math.PI / ring.length : 0
  const high = Math.max(along, alongEach * ring.length)
  roundRim(ring.length, { from: aside - turn, high }).forEach((spot, index) => {
    const place = { x: Math.round(spot.x), y: Math.round(spot.y), side: sideOf(spot) }
    places.set(ring[index] as string, place)
  })
  return places
}

const roomFor: Record<Place['side'], readonly [above: number, below: number]> = {
  above: [74, 40],
  below: [40, 78],
  left: [40, 40],
  right: [40, 40],
}

/** From where to where the picture reaches, with room for seals and names of two lines. */
export const reachOf = (places: Iterable<Place>): { top: number; bottom: number } => {
  const all = [...places]
  return {
    top: Math.min(...all.map(({ y, side }) => y - roomFor[side][0])),
    bottom: Math.max(...all.map(({ y, side }) => y + roomFor[side][1])),
  }
}

/** Ems of a label's line that fit beside a seal. */
const emsMax = 4.9
/** Kana and kanji are an em wide, and so is an ellipsis; other letters rather more than half of one. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]|…/u.test(letter) ? 1 : 0.6), 0)

const cutTo = (text: string, ems: number): string => {
  let cut = ''
  for (const letter of text) {
    if (emsOf(cut + letter) > ems) break
    cut += letter
  }
  return cut
}

/** A name as its one or two lines in the picture: parted at a space where it has one, and cut where it is longer still. */
export const labelOf = (name: string): string[] => {
  if (emsOf(name) <= emsMax) return [name]
  const [word = '', ...others] = name.split(/[\s\u3000]+/u)
  const first = cutTo(word, emsMax)
  const rest = first === word ? others.join(' ') : name.slice(first.length).trim()
  return [first, emsOf(rest) <= emsMax ? rest : `${cutTo(rest, emsMax - 1)}…`].filter((line) => line !== '')
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

import { expect, test } from 'vitest'
import { edgesOf, lineOf, pictureHeight, pictureWidth, placesOf } from './picture'

const paid = (clientId: string, freelancerId: string, priceYen = 1_000) => ({
  clientId,
  freelancerId,
  priceYen,
})

test('orders of the same two in one direction are one edge, the other direction another', () => {
  expect(edgesOf([paid('a', 'b'), paid('b', 'a', 500), paid('a', 'b', 2_000)])).toEqual([
    { clientId: 'a', freelancerId: 'b', orders: 2, yen: 3_000 },
    { clientId: 'b', freelancerId: 'a', orders: 1, yen: 500 },
  ])
})

test('whoever everybody pays stands in the middle', () => {
  const ids = ['a', 'b', 'c', 'hub']
  const places = placesOf(ids, edgesOf(['a', 'b', 'c'].map((id) => paid(id, 'hub'))))
  expect(places.get('hub')).toMatchObject({ x: pictureWidth / 2, y: pictureHeight / 2 })
})

test('a ring is drawn round in the order of its payments, the same each time, inside the picture', () => {
  const ring = ['d', 'a', 'c', 'b']
  const edges = edgesOf(ring.map((id, index) => paid(id, ring[(index + 1) % 4] as string)))
  const places = placesOf(['a', 'b', 'c', 'd'], edges)
  expect([...places.keys()]).toEqual(['a', 'c', 'b', 'd'])
  expect(placesOf(['d', 'c', 'b', 'a'], [...edges].reverse())).toEqual(places)
  for (const { x, y } of placesOf(
    Array.from({ length: 30 }, (_, n) => `m${n}`),
    [],
  ).values()) {
    expect(x > 60 && x < pictureWidth - 60 && y > 40 && y < pictureHeight - 40).toBe(true)
  }
})

test('two directions between the same two lie apart', () => {
  const places = placesOf(['a', 'b'], [])
  const [a, b] = [places.get('a'), places.get('b')]
  if (!a || !b) throw new Error('Somebody has no place')
  expect(Math.abs(lineOf(a, b).y - lineOf(b, a).y)).toBeGreaterThan(16)
})

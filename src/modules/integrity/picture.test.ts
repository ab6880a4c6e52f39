import { expect, test } from 'vitest'
import { drawnEdgesOf, labelOf, lineOf, pictureWidth, placesOf, reachOf } from './picture'

const paid = (clientId: string, freelancerId: string, priceYen = 1_000) => ({
  clientId,
  freelancerId,
  priceYen,
})

test('orders of the same two in one direction are one edge, the other direction another', () => {
  expect(drawnEdgesOf([paid('a', 'b'), paid('b', 'a', 500), paid('a', 'b', 2_000)])).toEqual([
    { clientId: 'a', freelancerId: 'b', orders: 2, yen: 3_000 },
    { clientId: 'b', freelancerId: 'a', orders: 1, yen: 500 },
  ])
})

test('whoever everybody pays stands in the middle', () => {
  const ids = ['a', 'b', 'c', 'hub']
  const places = placesOf(ids, drawnEdgesOf(['a', 'b', 'c'].map((id) => paid(id, 'hub'))))
  expect(places.get('hub')).toMatchObject({ x: 0, y: 0 })
})

test('a ring is drawn round in the order of its payments, the same each time, inside the picture', () => {
  const ring = ['d', 'a', 'c', 'b']
  const edges = drawnEdgesOf(ring.map((id, index) => paid(id, ring[(index + 1) % 4] as string)))
  const places = placesOf(['a', 'b', 'c', 'd'], edges)
  expect([...places.keys()]).toEqual(['a', 'c', 'b', 'd'])
  expect(placesOf(['d', 'c', 'b', 'a'], [...edges].reverse())).toEqual(places)
})

test('however many they are, no two seals touch, and all have room for their names', () => {
  for (const count of [2, 3, 5, 8, 13, 30]) {
    const places = [
      ...placesOf(
        Array.from({ length: count }, (_, n) => `m${n}`),
        [],
      ).values(),
    ]
    const { top, bottom } = reachOf(places)
    expect(places).toHaveLength(count)
    for (const [index, one] of places.entries()) {
      expect(Math.abs(one.x) + 110).toBeLessThanOrEqual(pictureWidth / 2)
      expect(one.y - 30 > top && one.y + 30 < bottom).toBe(true)
      for (const other of places.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(46)
    }
  }
})

test('a few people make a low picture', () => {
  const { top, bottom } = reachOf(placesOf(['a', 'b'], []).values())
  expect(bottom - top).toBeLessThan(100)
})

test('a name is parted at its space, and cut where it does not fit', () => {
  expect(labelOf('青木')).toEqual(['青木'])
  expect(labelOf('東海林 さくら')).toEqual(['東海林', 'さくら'])
  expect(labelOf('株式会社ひだまり企画室')).toEqual(['株式会社', 'ひだま…'])
  expect(labelOf('Marigold Whitfield-Ashworth')).toEqual(['Marigold', 'Whitfi…'])
  expect(labelOf('')).toEqual([''])
})

test('two directions between the same two lie apart', () => {
  const places = placesOf(['a', 'b'], [])
  const [a, b] = [places.get('a'), places.get('b')]
  if (!a || !b) throw new Error('Somebody has no place')
  expect(Math.abs(lineOf(a, b).y - lineOf(b, a).y)).toBeGreaterThan(16)
})

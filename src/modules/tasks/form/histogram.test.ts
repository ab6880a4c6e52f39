import { describe, expect, test } from 'vitest'
import { binEdges } from './histogram'

describe('the bins of numbers', () => {
  test('are single numbers where few were answered', () => {
    expect(binEdges({ least: 1, most: 5, isWhole: true })).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('hold every answer, the highest among them', () => {
    for (const [least, most] of [
      [0, 1],
      [18, 92],
      [0, 100],
      [-30, 2_500_000],
      [0.1, 0.7],
    ] as const) {
      const edges = binEdges({ least, most, isWhole: Number.isInteger(least) })
      expect(edges[0]).toBeLessThanOrEqual(least)
      expect(edges.at(-1)).toBeGreaterThan(most)
      expect(edges.length - 1).toBeLessThanOrEqual(11)
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b))
    }
  })

  test('have round edges', () => {
    expect(binEdges({ least: 18, most: 92, isWhole: true })).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ])
    expect(binEdges({ least: 0.1, most: 0.7, isWhole: false })[1]).toBe(0.2)
  })

  test('are none where everybody answered the same', () => {
    expect(binEdges({ least: 3, most: 3, isWhole: true })).toEqual([])
  })
})

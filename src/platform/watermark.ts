// The site's name as pixels. Drawn here, since the worker that decodes pictures loads neither fonts nor SVG (decision 058).

/** The letters of the mark, five by seven dots each. */
const letters = {
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  A: ['.###.', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  N: ['#...#', '##..#', '#.#.#', '#.#.#', '#..##', '#...#', '#...#'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  M: ['#...#', '##.##', '#.#.#', '#.#.#', '#...#', '#...#', '#...#'],
  I: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '#####'],
} as const

const word = ['T', 'A', 'N', 'O', 'M', 'I'] as const
/** Pixels of a dot of the letters: four in a large picture, so that the word is as large beside its subject in a small one. */
const dotIn = (size: { width: number; height: number }): number =>
  Math.min(4, Math.max(2, Math.round(Math.max(size.width, size.height) / 250)))

/** Whether the mark has a dot here: the word again and again, every second row moved by half. */
const isMarked = (x: number, y: number, dot: number): boolean => {
  const columnEvery = (word.length * 6 + 6) * dot
  const rowEvery = 20 * dot
  const row = Math.floor(y / rowEvery)
  const across = Math.floor(((x + (row % 2) * (columnEvery / 2)) % columnEvery) / dot)
  const down = Math.floor((y % rowEvery) / dot)
  const letter = word[Math.floor(across / 6)]
  return letter !== undefined && letters[letter][down]?.[across % 6] === '#'
}

/** The mark over a whole picture, as RGBA: white letters with a dark edge, so that they show on any ground. */
export const watermarkPixels = ({ width, height }: { width: number; height: number }): Buffer => {
  const pixels = Buffer.alloc(width * height * 4)
  const dot = dotIn({ width, height })
  const shade = Math.floor(dot / 2)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      if (isMarked(x, y, dot)) pixels.fill(255, at, at + 3).fill(110, at + 3, at + 4)
      else if (x >= shade && y >= shade && isMarked(x - shade, y - shade, dot))
        pixels.fill(70, at + 3, at + 4)
    }
  return pixels
}

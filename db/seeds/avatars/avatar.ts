import { covers } from './covers'
import { families } from './families'
import { circle, dice, escaped, paperSetCount, papers, path, rect, stroke, svg } from './paper'

/** A calm paper-cut picture of 256 × 256 for a member: the same for the same seed. */
export const avatarSvg = (seed: number, name: string): string => {
  const round = Math.floor(seed / families.length)
  const family = families[seed % families.length] ?? families[0]!
  // Seven is prime to the number of papers, so a family meets every paper before one returns, then mirrored.
  const p = papers(seed * 7 + round)
  const figure = family(p, dice(seed))
  const mirrored = Math.floor(round / paperSetCount) % 2 === 1
  const body = mirrored ? `<g transform="translate(256 0) scale(-1 1)">${figure}</g>` : figure
  return svg([256, 256], name, rect([0, 0, 256, 256], p.ground) + body)
}

const firstCharacter = (name: string): string => {
  const bare = name.replace(/^(株式会社|合同会社|有限会社|一般社団法人|NPO法人|純喫茶|旅籠)/, '')
  return [...bare][0] ?? '印'
}

/** A company's mark: one character in a crest, as on a shop curtain. */
export const logoSvg = (seed: number, name: string): string => {
  const roll = dice(seed + 9000)
  const p = papers(seed * 3 + 1)
  const crests = [
    circle(128, 128, 92, p.main) +
      `<circle cx="128" cy="128" r="80" fill="none" stroke="${p.second}" stroke-width="3"/>`,
    rect([40, 40, 176, 176], p.main, 18),
    path('M128 28l100 100-100 100L28 128z', p.main),
    path('M128 30c28 26 62 24 84 42 4 70-12 120-84 156-72-36-88-86-84-156 22-18 56-16 84-42z', p.main),
    path('M28 178A100 100 0 0 1 228 178v38H28z', p.main) + circle(128, 62, 26, p.accent),
    Array.from(
      { length: 8 },
      (_, k) =>
        `<ellipse cx="128" cy="66" rx="36" ry="44" fill="${p.main}" transform="rotate(${k * 45} 128 128)"/>`,
    ).join('') + circle(128, 128, 62, p.main),
    rect([52, 28, 152, 190], p.main, 4) +
      stroke('M36 36h184', p.dark, 10) +
      path('M103 218v-60M153 218v-60', p.second),
  ]
  const kind = roll(crests.length)
  const y = kind === 4 ? 196 : kind === 6 ? 156 : 162
  const letter = `<text x="128" y="${y}" font-family="Noto Serif JP, Hiragino Mincho ProN, Yu Mincho, serif" font-weight="600" font-size="${kind === 4 ? 84 : 96}" text-anchor="middle" fill="${p.second}">${escaped(firstCharacter(name))}</text>`
  return svg([256, 256], name, rect([0, 0, 256, 256], p.ground) + crests[kind] + letter)
}

/** An abstract cover of 800 × 600 for a portfolio item of a trade. */
export const portfolioSvg = (seed: number, category: string): string => {
  const cover = covers[category] ?? covers['design']!
  const p = papers(seed * 3 + 2)
  return svg([800, 600], category, rect([0, 0, 800, 600], p.ground) + cover(p, dice(seed + 500)))
}

import type { Tier } from '../../engine/policy/tiers'

/** The tiers that can be carried elsewhere (§2.6). */
export const badgeTiers = ['silver', 'certified'] as const satisfies readonly Tier[]
export type BadgeTier = (typeof badgeTiers)[number]

export const isBadgeTier = (tier: Tier): tier is BadgeTier => badgeTiers.some((each) => each === tier)

const looks: Readonly<Record<BadgeTier, { tone: string; face: string; ink: string; letter: string }>> = {
  silver: { tone: '#6b7684', face: '#eef0f2', ink: '#56606c', letter: '銀' },
  certified: { tone: '#c73e2c', face: '#c73e2c', ink: '#ffffff', letter: '認' },
}

/** The seal of a tier as an SVG document that stands by itself. */
export const emblem = (tier: BadgeTier): string => {
  const { tone, face, ink, letter } = looks[tier]
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="480" height="480">',
    `<circle cx="24" cy="24" r="21.8" fill="${face}" stroke="${tone}" stroke-width="2.2"/>`,
    `<circle cx="24" cy="24" r="18.4" fill="none" stroke="${ink}" stroke-width="0.9" stroke-opacity="0.7"/>`,
    `<text x="24" y="31.6" font-size="21" font-weight="600" text-anchor="middle" fill="${ink}" `,
    `font-family="Hiragino Mincho ProN,Yu Mincho,Noto Serif CJK JP,serif">${letter}</text></svg>`,
  ].join('')
}

/** The picture inside the credential itself: whoever shows it tells us nothing of who looks at it. */
export const emblemUrl = (tier: BadgeTier): string =>
  `data:image/svg+xml;base64,${Buffer.from(emblem(tier)).toString('base64')}`

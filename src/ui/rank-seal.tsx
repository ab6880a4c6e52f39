import { uiTexts } from './texts'
import { useView } from './view'

export type Tier = 'none' | 'regular' | 'bronze' | 'silver' | 'certified'
/** All tiers, lowest first (§2). */
export const tiers = ['none', 'regular', 'bronze', 'silver', 'certified'] as const satisfies readonly Tier[]

export type SealSize = 16 | 18 | 24 | 34 | 44 | 60 | 96

/** The kanji in a tier's seal, for pictures that draw the seal themselves. */
export const sealLetter = { none: '', regular: '正', bronze: '銅', silver: '銀', certified: '認' } as const
// Below 24 px a kanji is a blot; one to three chevrons can still be counted, and a full disc stands for the top.
const strokes = {
  none: '',
  regular: 'M15 28.5l9-9 9 9',
  bronze: 'M15 24.5l9-9 9 9M15 35.5l9-9 9 9',
  silver: 'M15.5 20l8.5-8.5 8.5 8.5M15.5 29l8.5-8.5 8.5 8.5M15.5 38l8.5-8.5 8.5 8.5',
  certified: 'M14.5 24.8l6.4 6.4 12.6-13.6',
} as const

const SmallFace = ({ tier }: { tier: Tier }) => (
  <>
    <circle class="seal-ring" cx="24" cy="24" r="21.5" pathLength="96" />
    {tier === 'none' ? null : <path class="seal-mark" d={strokes[tier]} />}
  </>
)

const Face = ({ tier, isFine }: { tier: Tier; isFine: boolean }) => (
  <>
    <circle class="seal-ring" cx="24" cy="24" r="21.8" pathLength="120" />
    {isFine && tier !== 'none' && tier !== 'regular' ? (
      <circle class="seal-fine" cx="24" cy="24" r="18.4" />
    ) : null}
    {tier === 'none' ? null : (
      <text class={isFine ? 'seal-letter' : 'seal-letter seal-large'} x="24" y={isFine ? 31.6 : 33}>
        {sealLetter[tier]}
      </text>
    )}
  </>
)

/**
 * The seal of a tier. `label` replaces the tier's name for screen readers; an empty label hides the seal from
 * them, for places where the name stands beside it.
 */
export const RankSeal = ({
  tier,
  size = 24,
  label,
}: {
  tier: Tier
  size?: SealSize | undefined
  label?: string | undefined
}) => {
  const name = label ?? uiTexts[useView().lang].tiers[tier]
  const face = size < 24 ? <SmallFace tier={tier} /> : <Face tier={tier} isFine={size >= 34} />
  const frame = { class: `seal seal-${tier}${size < 24 ? ' seal-small' : ''}`, width: size, height: size }
  if (name === '') {
    return (
      <svg {...frame} viewBox="0 0 48 48" aria-hidden="true">
        {face}
      </svg>
    )
  }
  return (
    <svg {...frame} viewBox="0 0 48 48" role="img" aria-label={name}>
      <title>{name}</title>
      {face}
    </svg>
  )
}

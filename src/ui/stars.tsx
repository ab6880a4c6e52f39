const shape = 'M12 2.4l2.95 6.15 6.65.85-4.88 4.63 1.26 6.67L12 17.5l-5.98 3.2 1.26-6.67L2.4 9.4l6.65-.85z'
const box = 24

/** One star. `part` of it is filled from the left: an svg within an svg cuts off what stands over its edge. */
export const StarShape = ({ size, part = 0 }: { size: number; part?: number | undefined }) => (
  <svg class="star" width={size} height={size} viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
    <path d={shape} />
    {part > 0 && part < 1 ? (
      <svg class="star-part" width={Math.round(box * part * 10) / 10} height={box}>
        <path d={shape} />
      </svg>
    ) : null}
  </svg>
)

/** A score of five, or a mean of several, as stars; `label` says it to those who do not see them. */
export const StarRow = ({
  score,
  label,
  small,
}: {
  score: number
  label: string
  small?: boolean | undefined
}) => (
  <span class="stars" role="img" aria-label={label}>
    {[1, 2, 3, 4, 5].map((value) => (
      <span class={value <= score ? 'star-on' : 'star-off'}>
        <StarShape size={small ? 14 : 18} part={score - value + 1} />
      </span>
    ))}
  </span>
)

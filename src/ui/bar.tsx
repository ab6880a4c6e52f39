/** How full, from 0 to 100, with one decimal. */
export const shareOf = (value: number, max: number): number =>
  max <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, value / max)) * 1000) / 10

/** A thin bar; `short` says that the goal is missed. Decorative unless it has a label. */
export const Bar = ({
  value,
  max,
  short,
  label,
}: {
  value: number
  max: number
  short?: boolean | undefined
  label?: string | undefined
}) => (
  <svg
    class={short ? 'bar bar-short' : 'bar'}
    width="100%"
    height="6"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
  >
    <rect class="bar-base" width="100%" height="6" rx="3" />
    <rect class="bar-fill" width={`${shareOf(value, max)}%`} height="6" rx="3" />
  </svg>
)

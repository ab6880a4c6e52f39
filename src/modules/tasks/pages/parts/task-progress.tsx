import { formatCount, shareOf, useView } from '../../../../ui'
import type { ClientTask } from '../../queries-client'
import { texts } from '../../texts'

const parts = ['approved', 'submitted', 'pending', 'started', 'free'] as const

/** How many works are in which state, as one bar with its words. */
export const TaskProgress = ({ of }: { of: ClientTask }) => {
  const t = texts[useView().lang].manage
  const { approved, submitted, pending, started, worksCount } = of
  const free = Math.max(0, worksCount - approved - submitted - pending - started)
  const counts = { approved, submitted, pending, started, free }
  const words = { ...t, pending: t.other }
  let left = 0
  return (
    <div class="task-progress">
      <svg width="100%" height="14" role="img" aria-label={`${t.approved} ${t.of(approved, worksCount)}`}>
        {parts.map((part) => {
          const width = shareOf(counts[part], worksCount)
          const x = left
          left += width
          return <rect class={`part-${part}`} x={`${x}%`} width={`${width}%`} height="14" />
        })}
      </svg>
      <ul>
        {parts.map((part) => (
          <li>
            <i class={`part-${part}`} aria-hidden="true" /> {words[part]}{' '}
            <b class="num">{formatCount(counts[part])}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

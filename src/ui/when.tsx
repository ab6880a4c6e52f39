import { formatDateOn, formatExact, formatWhen, type WhenForm } from './format'
import { useView } from './view'

/** An instant in Tokyo time, with the exact time on hover. */
export const When = ({ at, form = 'datetime' }: { at: Date; form?: WhenForm | undefined }) => {
  const view = useView()
  return (
    <time class="num" datetime={at.toISOString()} title={formatExact(at, view.lang)}>
      {formatWhen(at, form, view)}
    </time>
  )
}

/** A civil date 'YYYY-MM-DD'. */
export const DateOn = ({ on }: { on: string }) => (
  <time class="num" datetime={on}>
    {formatDateOn(on, useView())}
  </time>
)

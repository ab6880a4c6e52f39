import { uiTexts } from './texts'
import { useView } from './view'
import { When } from './when'

/**
 * A deadline; where scripts run, the time left is counted down by the server's clock. `toTheSecond`: the last hour to the
 * second, for what ends while one is at it.
 */
export const CountDown = ({ until, toTheSecond }: { until: Date; toTheSecond?: boolean }) => {
  const { lang, at } = useView()
  const { left } = uiTexts[lang]
  return (
    <count-down
      data-now={at.toISOString()}
      data-until={until.toISOString()}
      data-days={left.days}
      data-hours={left.hours}
      data-minutes={left.minutes}
      data-seconds={toTheSecond ? left.seconds : undefined}
      data-over={left.over}
    >
      <When at={until} form="relative" />
    </count-down>
  )
}

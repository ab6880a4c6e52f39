import { useView, When } from '../../../../ui'
import { texts } from '../../texts'

/** A deadline; where scripts run, the time left is counted down. */
export const CountDown = ({ until }: { until: Date }) => {
  const { left } = texts[useView().lang].composer
  return (
    <count-down
      data-until={until.toISOString()}
      data-days={left.days}
      data-hours={left.hours}
      data-minutes={left.minutes}
      data-over={left.over}
    >
      <When at={until} form="relative" />
    </count-down>
  )
}

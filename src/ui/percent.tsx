import { formatPercent } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

/** A share, floored and never rounded up; a dash when there is nothing to count yet. */
export const Percent = ({
  numerator,
  denominator,
  digits = 1,
}: {
  numerator: number | bigint
  denominator: number | bigint
  digits?: number | undefined
}) => {
  const texts = uiTexts[useView().lang].facts
  const text = formatPercent(numerator, denominator, digits)
  if (text) return <span class="num">{text}</span>
  return (
    <span class="num">
      <span aria-hidden="true">—</span>
      <span class="hidden">{texts.noShare}</span>
    </span>
  )
}

import { formatMoney, QuartileStrip, useView } from '../../../ui'
import { hasUsualPrices, type UsualPrices } from '../queries-usual-prices'
import { texts } from '../texts'

/** What completed orders of the category paid: said plainly, with how many there are (§3.3). */
export const PriceCheck = ({
  usual,
  low,
  high,
}: {
  usual: UsualPrices
  low: bigint | null
  high: bigint | null
}) => {
  const { lang } = useView()
  const t = texts[lang].price
  if (!hasUsualPrices(usual)) return <p class="small soft price-check">{t.few(usual.n)}</p>
  const yen = (value: number) => formatMoney(BigInt(Math.round(value)))
  return (
    <div class="price-check">
      <QuartileStrip
        usual={usual}
        low={low === null ? usual.q1 : Number(low)}
        high={high === null ? usual.q3 : Number(high)}
        label={texts[lang].card.stripLabel}
      />
      <p class="small soft num">{t.facts(usual.n, yen(usual.q1), yen(usual.median), yen(usual.q3))}</p>
    </div>
  )
}

import { formatMoney } from './format'

/** An amount in yen; `sign` also marks gains with a plus. */
export const Money = ({ yen, sign = false }: { yen: bigint; sign?: boolean | undefined }) => (
  <span class="num whole">{formatMoney(yen, sign)}</span>
)

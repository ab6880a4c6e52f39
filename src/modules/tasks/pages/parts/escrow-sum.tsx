import { dateOf } from '../../../../platform/clock'
import { DefList, Money, useView } from '../../../../ui'
import { feesOf } from '../../../ledger'
import { heldYen } from '../../rules'
import { texts } from '../../texts'

/**
 * What is paid into escrow before a task is published: the fee is that of one work, rounded down, times their number
 * (decision 072). Inside a `FeeCalculator` the figures follow what is typed.
 */
export const EscrowSum = ({ unitYen, works }: { unitYen: bigint; works: number }) => {
  const { lang, at } = useView()
  const t = texts[lang].manage
  const { clientFeeYen, clientPaysYen } = feesOf(unitYen, dateOf(at))
  const rows = [
    { name: 'price', term: t.works, yen: unitYen },
    { name: 'clientFee', term: t.fee, yen: clientFeeYen },
    { name: 'pays', term: t.total, yen: clientPaysYen, strong: true },
  ]
  return (
    <DefList
      items={rows.map(({ name, term, yen, strong }) => ({
        term,
        value: (
          <span data-out={name}>
            <Money yen={heldYen({ unitYen: yen, works })} />
          </span>
        ),
        strong,
      }))}
    />
  )
}

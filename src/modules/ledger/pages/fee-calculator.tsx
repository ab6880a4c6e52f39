import type { Child } from 'hono/jsx'
import { dateOf } from '../../../platform/clock'
import { DefList, Money, useView } from '../../../ui'
import { type Fees, feeScheduleOn } from '../fees'
import { texts } from '../texts'

/**
 * Wraps the three amounts of a price so that typing one fills the others at once (an island; without it the
 * page computes them). Names are those of the fields inside: price, what the client pays, what the freelancer
 * receives; a form that has only some of them leaves the others out. `times`: the field that says how many pieces at
 * this price are ordered, which the figures outside of fields are multiplied by.
 */
export const FeeCalculator = ({
  names = ['priceYen', 'paysYen', 'receivesYen'],
  times,
  children,
}: {
  names?: readonly [string, string, string] | undefined
  times?: string | undefined
  children?: Child
}) => {
  const { clientPermille, freelancerPermille } = feeScheduleOn(dateOf(useView().at))
  return (
    <fee-calculator
      class="fee-calculator"
      data-names={names.join(' ')}
      data-times={times}
      data-client={String(clientPermille)}
      data-freelancer={String(freelancerPermille)}
    >
      {children}
    </fee-calculator>
  )
}

const Out = ({ name, yen }: { name: string; yen: bigint }) => (
  <span data-out={name}>
    <Money yen={yen} />
  </span>
)

/** The two fees of a price and what they lead to. Inside a `FeeCalculator` the figures follow what is typed. */
export const FeeTable = ({ fees }: { fees: Fees }) => {
  const t = texts[useView().lang].prices
  return (
    <DefList
      items={[
        { term: t.priceYen, value: <Out name="price" yen={fees.priceYen} /> },
        { term: t.clientFee, value: <Out name="clientFee" yen={fees.clientFeeYen} /> },
        { term: t.paysYen, value: <Out name="pays" yen={fees.clientPaysYen} />, strong: true },
        { term: t.freelancerFee, value: <Out name="freelancerFee" yen={fees.freelancerFeeYen} /> },
        {
          term: t.receivesYen,
          value: <Out name="receives" yen={fees.freelancerReceivesYen} />,
          strong: true,
        },
      ]}
    />
  )
}

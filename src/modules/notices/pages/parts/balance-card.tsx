import { Card, Money, useView } from '../../../../ui'
import { homeTexts } from '../../texts'

/** A freelancer's balance, or what is held of a client's money; and the way to the account of it. */
export const BalanceCard = ({ yen, side }: { yen: bigint; side: 'freelancer' | 'client' }) => {
  const t = homeTexts[useView().lang].home
  const words = side === 'client' ? t.held : t.balance
  return (
    <Card title={words.title}>
      <p class="home-balance">
        <Money yen={yen} />
      </p>
      <p class="small">
        <a href={side === 'client' ? '/my/payments' : '/my/earnings'}>{words.link}</a>
      </p>
    </Card>
  )
}

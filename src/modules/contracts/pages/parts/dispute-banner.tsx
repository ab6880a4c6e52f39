import { formatMoney, formatWhen, Notice, useView } from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { RoomDispute } from '../../queries-room'
import { texts } from '../../texts'

/** What a running dispute means for its order: whose turn it is, until when, and what happens to which yen then (§5.3). */
export const DisputeBanner = ({
  dispute,
  priceYen,
  role,
}: {
  dispute: RoomDispute
  priceYen: bigint
  role: Role
}) => {
  const { lang, at } = useView()
  const t = texts[lang].dispute
  const until = formatWhen(new Date(dispute.talksUntil), 'datetime', { lang, at })
  const turn = !dispute.stated.includes(role)
    ? t.yourCase
    : dispute.stated.length < 2
      ? t.theirCase
      : t.talking
  return (
    <Notice kind="stop" title={t.title}>
      <p>{t.stopped(formatMoney(priceYen))}</p>
      {dispute.status === 'proposed' ? (
        <p>{t.proposed}</p>
      ) : dispute.isEscalated ? (
        <p>{t.deciding}</p>
      ) : (
        <>
          <p>{turn}</p>
          <p>{t.until(until)}</p>
        </>
      )}
    </Notice>
  )
}

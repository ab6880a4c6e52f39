import { Card, type Definition, DefList, Money, Tag, type TagKind, useView, When } from '../../../ui'
import { contractTexts } from '../../contracts'
import type { DisputeStatus } from '../lifecycle'
import type { DisputeHead } from '../queries'
import type { AppealView } from '../queries-appeals'
import { texts } from '../texts'

type Shown = DisputeStatus | 'escalated'
const tagKinds: Record<Shown, TagKind> = {
  open: 'due',
  escalated: 'stop',
  proposed: 'stop',
  settled: 'done',
  decided: 'done',
  withdrawn: 'plain',
}

/** How a dispute stands, in a word. */
export const DisputeTag = ({ dispute }: { dispute: Pick<DisputeHead, 'status' | 'escalatedAt'> }) => {
  const t = texts[useView().lang].status
  const shown: Shown = dispute.status === 'open' && dispute.escalatedAt ? 'escalated' : dispute.status
  return <Tag kind={tagKinds[shown]}>{t[shown]}</Tag>
}

/** A dispute as it stands after an appeal: share and fault of whichever decision holds. */
export const standing = <D extends DisputeHead>(dispute: D, appeal: AppealView | undefined): D => {
  if (appeal?.status !== 'overturned') return dispute
  const { rewardYen, fault, missingYen } = appeal
  return { ...dispute, rewardYen: missingYen ? dispute.rewardYen : rewardYen, fault }
}

/** What is at stake, who began it and why; and what came of it, once it has ended. */
export const DisputeFacts = ({ dispute }: { dispute: DisputeHead }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { rewardYen, priceYen } = dispute
  const items: Definition[] = [
    {
      term: dispute.endedAt ? t.page.wasEscrow : t.page.escrow,
      value: <Money yen={priceYen} />,
      strong: !dispute.endedAt,
    },
    { term: t.page.openedBy, value: t.side[dispute.openedBy] },
    { term: t.page.openedAt, value: <When at={dispute.openedAt} form="short" /> },
    { term: t.page.reason, value: t.reason[dispute.reason] },
  ]
  if (dispute.escalatedAt)
    items.push({ term: t.page.escalatedAt, value: <When at={dispute.escalatedAt} form="short" /> })
  else if (!dispute.endedAt)
    items.push({ term: t.page.until, value: <When at={dispute.talksUntil} form="short" /> })
  if (rewardYen !== null) {
    items.push({ term: t.page.reward, value: <Money yen={rewardYen} />, strong: true })
    items.push({ term: t.page.refund, value: <Money yen={priceYen - rewardYen} /> })
  }
  if (dispute.fault) items.push({ term: t.page.fault, value: contractTexts[lang].fault[dispute.fault] })
  return (
    <Card title={t.page.facts}>
      <DefList items={items} />
      {rewardYen === null ? null : <p class="small soft">{t.page.feeNote}</p>}
    </Card>
  )
}

import { Card, useView } from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { CounterDetail } from '../../offer-history'
import { texts } from '../../texts'
import { TermsDiff } from './terms-diff'

/** What a counter-offer changed, line by line: the side whose answer is awaited decides on it (§3.6). */
export const CounterCard = ({
  countered,
  by,
  viewer,
  from,
}: {
  countered: CounterDetail
  by: Role
  viewer: Role
  from: string
}) => {
  const t = texts[useView().lang].counter
  return (
    <Card kind="wash" title={by === viewer ? t.sent : t.from(from)}>
      {countered.note ? <blockquote class="room-words">{countered.note}</blockquote> : null}
      <TermsDiff now={[countered.before]} after={countered.now} heads={[t.before, t.now]} />
    </Card>
  )
}

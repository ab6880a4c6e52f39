import type { Policy } from '../../../../engine/policy/policy'
import { RankSeal, Row, Rows, useView, When } from '../../../../ui'
import type { PastChange } from '../../queries-page'
import { tierLabel } from '../../rank-view'
import { texts } from '../../texts'

/** The tiers held so far, each with the record of its standing. */
export const HistoryList = ({ history, policy }: { history: readonly PastChange[]; policy: Policy }) => {
  const { lang } = useView()
  const t = texts[lang].history
  if (history.length === 0) return <p class="small soft">{t.none}</p>
  return (
    <Rows label={t.title}>
      {history.map((change) => (
        <Row
          mark={<RankSeal tier={change.toTier} size={34} label="" />}
          aside={
            <a class="small" href={`/rank/changes/${change.id}`}>
              {t.record}
            </a>
          }
        >
          <b>{t.step(tierLabel(policy, change.fromTier, lang), tierLabel(policy, change.toTier, lang))}</b>
          <small>
            <When at={change.at} />
          </small>
        </Row>
      ))}
    </Rows>
  )
}

import { Tag, useView } from '../../../ui'
import { texts } from '../texts'

/** What ranks awarded a client (§2.8); nobody else has a badge. */
export type ClientStandingTier = 'none' | 'verified' | 'certified'

/** A client's standing beside their name; nothing for a client without one. Leads to what it says. */
export const ClientBadge = ({ standing }: { standing: ClientStandingTier }) => {
  const t = texts[useView().lang].client
  if (standing === 'none') return null
  return (
    <a class="client-badge" href={`/ranks/rules#client-${standing}`} title={t.standingHint[standing]}>
      <Tag kind={standing === 'certified' ? 'done' : 'plain'}>{t.standing[standing]}</Tag>
    </a>
  )
}

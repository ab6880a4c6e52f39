import type { Child } from 'hono/jsx'
import { parseInstant } from '../../../../../engine/values/civil'
import { useView } from '../../../../../ui'
import { dayText } from '../../../day-text'
import { texts } from '../../../texts'

/** Since when a condition reads as it does; nothing where it always has, or where the record does not say. */
export const Since = ({ since, met }: { since?: string | null; met: boolean }) => {
  const { lang } = useView()
  const at = since ? parseInstant(since) : null
  if (!at) return null
  const { since: t } = texts[lang]
  return <small class="soft rank-since">{(met ? t.met : t.short)(dayText(at, lang))}</small>
}

/** The table of one judgement, whoever it is of: what was found, and what was needed. */
export const RecordFrame = ({ children }: { children: Child }) => {
  const t = texts[useView().lang].history
  return (
    <div class="table-frame">
      <table class="table rank-record">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.condition}</th>
            <th scope="col" class="figure">
              {t.actual}
            </th>
            <th scope="col" class="figure">
              {t.needed}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

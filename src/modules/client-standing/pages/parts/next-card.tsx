import { clientRegistry } from '../../../../engine/policy/client-registry'
import { ButtonLink, Card, useView } from '../../../../ui'
import { sentences } from '../../../ranks'
import { clientDetail, clientGap, clientPlaceOf } from '../../details'
import { clientTexts } from '../../texts'
import type { ClientView } from '../../view'

/** The first of what is missing, and the button that goes there (§2.5). */
export const ClientNextCard = ({ view }: { view: ClientView }) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  const [step] = view.standing.next
  if (!step) return null
  const gap = clientGap(step, t)
  const detail = clientDetail(view, step.metric, { t, lang })
  return (
    <Card kind="wash" title={t.nextStep}>
      <p>
        <b>{clientRegistry[step.metric].labels[lang]}</b>
      </p>
      <p class="small soft">{sentences(gap ? [detail, gap] : [detail], lang)}</p>
      <p class="coach-go">
        <ButtonLink href={clientPlaceOf[step.action]} kind="main">
          {t.button[step.action]}
        </ButtonLink>
      </p>
    </Card>
  )
}

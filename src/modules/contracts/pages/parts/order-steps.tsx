import type { Child } from 'hono/jsx'
import type { Lang } from '../../../../platform/i18n'
import { DateOn, type StepState, Steps, useView, When } from '../../../../ui'
import type { OrderRoom, RoomEvent } from '../../queries-room'
import { autoAcceptAt, inspectionFrom } from '../../rules'
import { texts } from '../../texts'

const stages = ['offered', 'agreed', 'working', 'delivered', 'completed'] as const

/** How far a step of an order that goes on, or was completed, has come. */
const stateOf = (order: OrderRoom, step: number): StepState => {
  const reached = stages.indexOf(order.status as (typeof stages)[number])
  if (order.status === 'completed' || step < reached) return 'done'
  return step === reached ? 'current' : 'todo'
}

interface Step {
  label: string
  note: Child
  state: StepState
}

/** Who ended a cancelled order: the side that declined, withdrew or cancelled; both, an operator, or time. */
const endedBy = (events: readonly RoomEvent[], lang: Lang): string => {
  const last = events.findLast((event) => event.toStatus === 'cancelled')
  if (!last) return ''
  const t = texts[lang].steps
  if (last.verb === 'cancel-funded' && (last.byRole === 'client' || last.byRole === 'freelancer'))
    return t.byBoth
  if (last.verb === 'end-disputed' && last.byRole === 'clock') return t.byBoth
  return t.by(texts[lang].role[last.byRole])
}

/** The steps that happened, and where and by whom the order ended: what never happened is not shown. */
const endedSteps = (order: OrderRoom, events: readonly RoomEvent[], lang: Lang): Step[] => {
  const t = texts[lang].steps
  const when = (at: Date | null) => (at ? <When at={at} form="date" /> : '')
  const steps: Step[] = [
    ...(order.agreedAt ? [{ label: t.agreed, note: when(order.agreedAt), state: 'done' } as const] : []),
    ...(order.fundedAt ? [{ label: t.funded, note: when(order.fundedAt), state: 'done' } as const] : []),
    ...(order.deliveredAt
      ? [{ label: t.delivered, note: when(order.deliveredAt), state: 'done' } as const]
      : []),
  ]
  const note = when(order.endedAt)
  if (order.mergedInto) return [...steps, { label: texts[lang].merged, note, state: 'done' }]
  const by = endedBy(events, lang)
  return [
    ...steps,
    {
      label: t.stopped,
      note: (
        <>
          {note} {by}
        </>
      ),
      state: 'stopped',
    },
  ]
}

/** Agreed → funded → delivered → inspected → paid, each with its date (mock: the order room). */
export const OrderSteps = ({ order, events }: { order: OrderRoom; events: readonly RoomEvent[] }) => {
  const { lang } = useView()
  const t = texts[lang].steps
  if (order.status === 'cancelled') return <Steps steps={endedSteps(order, events, lang)} />
  const when = (at: Date | null) => (at ? <When at={at} form="date" /> : '')
  const { deliveredAt, inspectedFrom } = order
  const inspection =
    order.status === 'delivered' && deliveredAt && !order.disputedAt ? (
      <When at={autoAcceptAt(inspectionFrom({ deliveredAt, inspectedFrom }))} form="date" />
    ) : (
      ''
    )
  const due = order.status === 'working' ? <DateOn on={order.dueOn} /> : ''
  const steps = [
    { label: t.agreed, note: when(order.agreedAt) },
    { label: t.funded, note: when(order.fundedAt) },
    { label: t.delivered, note: order.deliveredAt ? when(order.deliveredAt) : due },
    { label: t.inspecting, note: inspection },
    { label: t.paid, note: order.endedAt ? when(order.endedAt) : t.review },
  ]
  return <Steps steps={steps.map((step, n) => ({ ...step, state: stateOf(order, n) }))} />
}

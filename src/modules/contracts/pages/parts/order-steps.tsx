import type { Child } from 'hono/jsx'
import { DateOn, type StepState, Steps, useView, When } from '../../../../ui'
import type { OrderRoom } from '../../queries-room'
import { autoAcceptAt } from '../../rules'
import { texts } from '../../texts'

const stages = ['offered', 'agreed', 'working', 'delivered', 'completed'] as const

/** How far each step has come; after a cancellation the line stops where it was. */
const stateOf = (order: OrderRoom, step: number): StepState => {
  if (order.mergedInto) return [order.agreedAt, order.fundedAt][step] ? 'done' : 'todo'
  if (order.status === 'cancelled')
    return [order.agreedAt, order.fundedAt, order.deliveredAt][step] ? 'done' : 'stopped'
  const reached = stages.indexOf(order.status)
  if (order.status === 'completed' || step < reached) return 'done'
  return step === reached ? 'current' : 'todo'
}

/** Agreed → funded → delivered → inspected → paid, each with its date (mock: the order room). */
export const OrderSteps = ({ order }: { order: OrderRoom }) => {
  const { lang } = useView()
  const t = texts[lang].steps
  const when = (at: Date | null) => (at ? <When at={at} form="date" /> : '')
  const inspection =
    order.status === 'delivered' && order.deliveredAt ? (
      <When at={autoAcceptAt(order.deliveredAt)} form="date" />
    ) : (
      ''
    )
  const due = order.status === 'working' ? <DateOn on={order.dueOn} /> : ''
  const end = (): { label: string; note: Child; state: StepState } => {
    const note = when(order.endedAt)
    if (order.mergedInto) return { label: texts[lang].merged, note, state: 'done' }
    if (order.status === 'cancelled') return { label: t.stopped, note, state: 'stopped' }
    return { label: t.paid, note: order.endedAt ? note : t.review, state: stateOf(order, 4) }
  }
  return (
    <Steps
      steps={[
        { label: t.agreed, note: when(order.agreedAt), state: stateOf(order, 0) },
        { label: t.funded, note: when(order.fundedAt), state: stateOf(order, 1) },
        {
          label: t.delivered,
          note: order.deliveredAt ? when(order.deliveredAt) : due,
          state: stateOf(order, 2),
        },
        { label: t.inspecting, note: inspection, state: stateOf(order, 3) },
        end(),
      ]}
    />
  )
}

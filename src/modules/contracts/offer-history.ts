// What a counter-offer or a change altered, read back from its event.
import { z } from 'zod'
import type { RoomEvent } from './queries-room'

const terms = z.object({
  title: z.string(),
  // Events of before kept no brief: then it is not compared.
  brief: z.string().default(''),
  priceYen: z.string().transform((yen) => BigInt(yen)),
  dueOn: z.string(),
})
const countered = z.object({ before: terms, now: terms, note: z.string().optional() })
export type CounterDetail = z.output<typeof countered>

/** The terms before and after a counter-offer (§3.6), a change, or the request for one; null for any other event. */
export const changedBy = (event: RoomEvent): CounterDetail | null =>
  countered.safeParse(event.detail).data ?? null

/** The counter-offer that awaits an answer: the last word on an order that is still offered. */
export const lastCounter = (
  events: readonly RoomEvent[],
): { event: RoomEvent; terms: CounterDetail } | null => {
  const event = events.filter(({ verb }) => verb === 'counter' || verb === 'offer').at(-1)
  const terms = event && changedBy(event)
  return event && terms ? { event, terms } : null
}

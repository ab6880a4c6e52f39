import type { Ctx } from '../../platform/http/types'
import { canStillBePaid } from './lifecycle'
import type { ChargeView } from './queries-charges'

/** The page of the first thing that a charge pays for. */
export const backOf = ({ lines: [line] }: ChargeView): string =>
  `/${line?.page ?? 'orders'}/${line?.orderId ?? ''}`

/** Whether a charge can be paid now. */
export const isOpen = (c: Ctx, charge: ChargeView): boolean =>
  charge.status !== 'succeeded' && canStillBePaid(charge.createdAt, c.var.at)

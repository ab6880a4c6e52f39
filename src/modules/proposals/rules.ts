import { addDays, type CivilDate } from '../../platform/clock'

export const messageLengthMax = 3000
export const ordersMax = 20
export const extrasMax = 10
export const priceYenMin = 500n
export const priceYenMax = 100_000_000n
/** Up to so many proposals stand side by side. */
export const sideBySideMax = 4

export const declineReasons = ['chose-other', 'price', 'schedule', 'experience', 'unclear', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

export interface OrderRow {
  title: string
  priceYen: bigint
  dueOn: CivilDate
}

export interface ExtraRow {
  title: string
  priceYen: bigint
}

export const totalYen = (rows: readonly { priceYen: bigint }[]): bigint =>
  rows.reduce((sum, row) => sum + row.priceYen, 0n)

/** The last of the due dates: when everything would be there. */
export const lastDueOn = (rows: readonly OrderRow[]): CivilDate =>
  rows
    .map((row) => row.dueOn)
    .sort()
    .at(-1) ?? ''

/** How long a proposal stands when its writer names no day. */
export const validUntilByDefault = (today: CivilDate): CivilDate => addDays(today, 14)

/** Edit until read (§3.3): what the client has seen no longer changes under their eyes. */
export const mayEdit = (proposal: { status: string; readAt: Date | null }): boolean =>
  proposal.status === 'sent' && proposal.readAt === null

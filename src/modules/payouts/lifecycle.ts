import { defineLifecycle } from '../../platform/lifecycle'

// biome-ignore format: a table is read by its columns
/** The life of one line: it goes with its run, and may come back from the bank. */
export const lineLifecycle = defineLifecycle({
  title: 'The life of a payout line',
  states: ['planned', 'sent', 'settled', 'returned', 'dropped'],
  start: 'planned',
  roles: ['run', 'operator'],
  table: {
    send:   { from: ['planned'],         to: 'sent',     by: ['run'] },
    drop:   { from: ['planned'],         to: 'dropped',  by: ['run'] },
    settle: { from: ['sent'],            to: 'settled',  by: ['run'] },
    return: { from: ['sent', 'settled'], to: 'returned', by: ['operator'], money: 'refund' },
  },
})

// biome-ignore format: a table is read by its columns
/** The life of a payout run (§4.4): two operators approve it, its money leaves once, and the clock counts it as carried out. */
export const runLifecycle = defineLifecycle({
  title: 'The life of a payout run',
  states: ['prepared', 'checked', 'approved', 'sent', 'settled', 'discarded'],
  start: 'prepared',
  roles: ['operator', 'clock'],
  table: {
    check:   { from: ['prepared'],                        to: 'checked',   by: ['operator'] },
    approve: { from: ['checked'],                         to: 'approved',  by: ['operator'] },
    discard: { from: ['prepared', 'checked', 'approved'], to: 'discarded', by: ['operator'] },
    send:    { from: ['approved'],                        to: 'sent',      by: ['operator'], money: 'release' },
    settle:  { from: ['sent'],                            to: 'settled',   by: ['clock'] },
  },
})

export type RunStatus = (typeof runLifecycle)['states'][number]
export type RunVerb = (typeof runLifecycle)['verbs'][number]
export const { decide, verbsOpenTo } = runLifecycle

export type LineStatus = (typeof lineLifecycle)['states'][number]
export const decideLine = lineLifecycle.decide

export const returnReasons = ['closed', 'no-such-account', 'name-differs', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

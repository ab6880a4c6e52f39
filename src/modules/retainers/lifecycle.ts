import { defineLifecycle } from '../../platform/lifecycle'
import { ifAsked, ifNoReason, ifOwnNotice } from '../contracts'

const ifNoNotice = ({ endsOn }: { endsOn: string | null }) => (endsOn ? 'notice-given' : null)

// biome-ignore format: a table is read by its columns
/** The life of a retainer (§3.1 long work, §3.6). `agreement`: what becomes of its first order. */
export const retainerLifecycle = defineLifecycle({
  title: 'The life of a retainer',
  states: ['offered', 'running', 'ended', 'cancelled'],
  start: 'offered',
  roles: ['client', 'freelancer', 'clock', 'agreement'],
  table: {
    start:         { from: ['offered'], to: 'running',   by: ['agreement'] },
    cancel:        { from: ['offered'], to: 'cancelled', by: ['agreement'] },
    repeat:        { from: ['running'], to: 'running',   by: ['clock'] },
    'give-notice': { from: ['running'], to: 'running',   by: ['client', 'freelancer'], guard: ifNoNotice },
    'take-back':   { from: ['running'], to: 'running',   by: ['client', 'freelancer'], guard: ifOwnNotice },
    'ask-reason':  { from: ['running'], to: 'running',   by: ['client', 'freelancer'], guard: ifNoReason },
    'give-reason': { from: ['running'], to: 'running',   by: ['client', 'freelancer'], guard: ifAsked },
    finish:        { from: ['running'], to: 'ended',     by: ['clock'] },
  },
})

export type RetainerStatus = (typeof retainerLifecycle)['states'][number]
export type RetainerRole = (typeof retainerLifecycle)['roles'][number]
export type RetainerVerb = (typeof retainerLifecycle)['verbs'][number]
export const { decide, verbsOpenTo, isFinal } = retainerLifecycle

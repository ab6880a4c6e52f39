import { defineLifecycle } from '../../platform/lifecycle'

// biome-ignore format: a table is read by its columns
/** The life of a case (§2.7). The detectors' own verb has no button. */
export const caseLifecycle = defineLifecycle({
  title: 'The life of a case',
  states: ['open', 'dismissed', 'confirmed'],
  start: 'none',
  roles: ['operator', 'clock'],
  table: {
    'record-case':  { from: ['none', 'open', 'dismissed', 'confirmed'], to: 'open',      by: ['clock'] },
    'dismiss-case': { from: ['open'],                                   to: 'dismissed', by: ['operator'] },
    'confirm-case': { from: ['open'],                                   to: 'confirmed', by: ['operator'] },
  },
})

export type Status = (typeof caseLifecycle)['states'][number]
export const { decide, verbsOpenTo } = caseLifecycle

import { defineLifecycle } from '../../platform/lifecycle'

// biome-ignore format: a table is read by its columns
/** The life of a job (§3.3). `agreement`: an order that came out of it was agreed. Escrow belongs to orders. */
export const jobLifecycle = defineLifecycle({
  title: 'The life of a job',
  states: ['draft', 'open', 'selecting', 'filled', 'closed'],
  start: 'draft',
  roles: ['client', 'operator', 'clock', 'agreement'],
  table: {
    post:            { from: ['draft'],             to: 'open',      by: ['client'] },
    'pass-deadline': { from: ['open'],              to: 'selecting', by: ['clock'] },
    extend:          { from: ['open', 'selecting'], to: 'open',      by: ['client'] },
    fill:            { from: ['open', 'selecting'], to: 'filled',    by: ['client', 'agreement'] },
    close:           { from: ['open', 'selecting'], to: 'closed',    by: ['client', 'operator'] },
  },
})

export type JobStatus = (typeof jobLifecycle)['states'][number]
export type JobRole = (typeof jobLifecycle)['roles'][number]
export type JobVerb = (typeof jobLifecycle)['verbs'][number]
export const { states: jobStatuses, verbsOpenTo } = jobLifecycle

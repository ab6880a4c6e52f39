import { defineLifecycle } from '../../platform/lifecycle'

const ifPlanned = ({ plans }: { plans: number }) => (plans === 0 ? 'no-plan' : null)

// biome-ignore format: a table is read by its columns
/** The life of a package (§3.6). What was bought of it is an order, and lives by its own. */
export const packageLifecycle = defineLifecycle({
  title: 'The life of a package',
  states: ['draft', 'published', 'paused', 'removed'],
  start: 'draft',
  roles: ['freelancer', 'operator'],
  table: {
    publish: { from: ['draft', 'paused'],              to: 'published', by: ['freelancer'], guard: ifPlanned },
    pause:   { from: ['published'],                    to: 'paused',    by: ['freelancer'] },
    remove:  { from: ['draft', 'published', 'paused'], to: 'removed',   by: ['freelancer', 'operator'] },
  },
})

export type PackageStatus = (typeof packageLifecycle)['states'][number]
export type PackageRole = (typeof packageLifecycle)['roles'][number]
export type PackageVerb = (typeof packageLifecycle)['verbs'][number]
export const { decide, verbsOpenTo, isFinal } = packageLifecycle

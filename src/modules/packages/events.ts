import { defineEvent } from '../../platform/events'

type PackageNews = { packageId: string; memberId: string; at: Date }

/** A package was published, changed, paused or removed. */
export const packageChanged = defineEvent<PackageNews>('package.changed')

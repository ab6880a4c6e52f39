import type { Tx } from '../../../platform/db'
import { listingsDue } from '../store'
import { indexFreelancer } from './index-freelancer'
import { indexJob } from './index-job'
import { indexPackage } from './index-package'

/** Indexes anew what time alone has changed: a login ageing, an order leaving the year, a job's freshness. */
export const refreshListings = async (tx: Tx, due: { at: Date; max: number }): Promise<number> => {
  const members = await listingsDue(tx, 'freelancers', due)
  for (const memberId of members) await indexFreelancer(tx, { memberId, at: due.at })
  const jobs = await listingsDue(tx, 'jobs', due)
  for (const jobId of jobs) await indexJob(tx, { jobId, at: due.at })
  const packages = await listingsDue(tx, 'packages', due)
  for (const packageId of packages) await indexPackage(tx, { packageId, at: due.at })
  return members.length + jobs.length + packages.length
}

import type { Tx } from '../../../platform/db'
import { competitionForSearch } from '../../competitions'
import { jobDocument } from '../documents'
import { competitionDocument } from '../documents-competition'
import { jobFacts } from '../queries-facts'
import { lockListing, putJob, removeListing } from '../store'

/** Writes what search knows of a job or a competition anew from the facts, or takes it out: only open jobs are found. */
export const indexJob = async (tx: Tx, of: { jobId: string; at: Date }): Promise<void> => {
  await lockListing(tx, 'jobs', of.jobId)
  const facts = await jobFacts(tx, of)
  await removeListing(tx, 'jobs', of.jobId)
  const competition = facts ? undefined : await competitionForSearch(tx, of.jobId)
  const document = facts ? jobDocument(facts, of.at) : competition && competitionDocument(competition, of.at)
  if (document) await putJob(tx, document)
}

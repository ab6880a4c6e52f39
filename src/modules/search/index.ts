export type { FreelancerCard, JobListing } from './cards'
export { indexFreelancer } from './commands/index-freelancer'
export { indexJob } from './commands/index-job'
export { measureBands } from './commands/measure-bands'
export { refreshListings } from './commands/refresh-listings'
export {
  recordSeen,
  reindexFreelancer,
  reindexJob,
  reindexReviewed,
  reindexWorker,
  searchWork,
} from './listeners'
export { searchRoutes } from './routes'
export { freelancerScore, jobScore } from './score'

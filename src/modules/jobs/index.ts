export { type AiDeclaration, type AiUse, aiDeclarationFields, aiRuleFields, allowsAi } from './ai'
export { closeByOperator } from './commands/close-by-operator'
export { countHire } from './commands/count-hire'
export { invite } from './commands/invite'
export {
  freelancerInvited,
  jobChanged,
  jobEnded,
  jobPosted,
  questionAnswered,
  questionAsked,
} from './events'
export { jobForProposal } from './job-for-proposal'
export { jobs } from './module'
export { AiDeclarationFields, AiDeclared, AiRuleFields, useAiRule } from './pages/ai-fields'
export { HiddenJobPage } from './pages/hidden-job-page'
export { Prose } from './pages/job-body'
export { Budget, BudgetStrip, JobCard, type JobCardData, JobTags } from './pages/job-card'
export { isInvited, personFacts } from './queries'
export { jobCards } from './queries-cards'
export { type ClientFigures, clientFiguresOf, ratePercent } from './queries-client-figures'
export { type JobView, jobPage, ownJobPage } from './queries-pages'
export { activeProposalsOf } from './queries-proposal-count'
export { hasUsualPrices, type UsualPrices, usualPricesOf } from './queries-usual-prices'
export { jobRoutes } from './routes'
export { fileHrefOf } from './routes-post'
export { type JobTerms, type Obstacle, obstacleTo, type PersonFacts, sightOf } from './rules'
export type { LockedJob } from './store'
export { sweepJobs } from './sweep'
export { aiTexts, texts as jobTexts } from './texts'

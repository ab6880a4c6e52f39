export { asOf } from './as-of'
export type { Breakpoint, Turn } from './breakpoints'
export { readCalendar } from './calendar'
export { type ClientPolicy, parseClientPolicy } from './client-policy'
export { type ClientStanding, clientPolicy, clientStandingAt, evaluateClient } from './client-standing'
export { type Advice, type AdviceStep, coach } from './coach'
export { judgeClient } from './commands/judge-client'
export { keepReplay } from './commands/keep-replay'
export { recount } from './commands/recount'
export { reevaluate } from './commands/reevaluate'
export { revokeCredentials } from './commands/revoke-credentials'
export { credentialVerdict } from './credential-verdict'
export { type Evaluation, type EvaluationJson, evaluateDocument } from './door'
export {
  type ErrorPoint,
  errorCurve,
  monthsBelow,
  monthsToCatch,
  type RatioRule,
  ratioRuleOf,
  withThreshold,
} from './error-curves'
export { evaluate, type Standing, type StandingCondition } from './evaluate'
export { policyAnnounced, policyWithdrawn, rankWarned, tierChanged } from './events'
export { type Fraction, fractionText } from './exact'
export { explain } from './explain'
export {
  type Facts,
  type FactsDocument,
  type Fault,
  type FreelancerFacts,
  type MessageFact,
  type Mode,
  type OrderFact,
  type OrderStatus,
  parseFactsDocument,
} from './facts'
export {
  type Cause,
  type Forecast,
  type ForecastChange,
  type ForecastStep,
  type ForecastWarning,
  forecast,
} from './forecast'
export { installIssuer } from './issuer'
export { labWork, replayOn } from './jobs'
export type { Allowance, Judgement, Rendered } from './judge'
export { trueRates } from './lab-curves'
export {
  judgeFreelancer,
  judgeFreelancerJob,
  judgeMember,
  judgeReviewed,
  judgeThreadJob,
  rankNight,
  rankWork,
} from './listeners'
export { measure } from './measure'
export { type Obligation, obligationsOf } from './measure-replies'
export {
  type Action,
  type CategoryReward,
  type Measure,
  type Metric,
  type MetricKey,
  type Metrics,
  metricKeys,
  type Unit,
  type Window,
} from './metrics'
export type { NextStep } from './next-step'
export { RankSummary } from './pages/parts/rank-summary'
export type { Parsed } from './parsed'
export type { Held, Past, StandingWarning, Warning } from './past'
export { builtInPolicies } from './policies/built-in'
export { classic2020 } from './policies/classic-2020'
export {
  announcedAfter,
  type InForce,
  inForce,
  installCalendar,
  knownPolicies,
  policyCalled,
  policyInForce,
} from './policies/in-force'
export { robust } from './policies/robust'
export { type Condition, type Policy, parsePolicy, type Rule, type Threshold } from './policy'
export { factsOf } from './queries-facts'
export { type Figures, figuresOf, type Subjects, tiersOf } from './queries-metrics'
export { registry } from './registry'
export { periodFault, type ReplayReport } from './replay-report'
export { revokeFallen } from './revoke-fallen'
export { rankRoutes } from './routes'
export { type Deed, simulate } from './simulate'
export { standingAt } from './standing-at'
export { standingOf } from './standing-of'
export { isAtLeast, type Tier, tiers, type WonTier } from './tiers'
export { type Verdict, verdictOf } from './verdict'
export { credentialIn, verifyCredential } from './verify-credential'
export { verifyReceipt } from './verify-receipt'
export {
  clientWork,
  judgeClientJob,
  judgeClientOfJobJob,
  judgeClientOfThreadJob,
  judgePresented,
  judgeReviewedClientJob,
} from './work'

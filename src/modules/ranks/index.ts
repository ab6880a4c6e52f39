export { readCalendar } from './calendar/calendar'
export {
  announcedAfter,
  type InForce,
  inForce,
  installCalendar,
  knownPolicies,
  policyCalled,
  policyInForce,
} from './calendar/in-force'
export { type ClientTier, clientTiers } from './clients/client-metrics'
export { type ClientPolicy, parseClientPolicy } from './clients/client-policy'
export {
  type ClientStanding,
  clientPolicy,
  clientStandingAt,
  evaluateClient,
} from './clients/client-standing'
export { judgeClient } from './clients/commands/judge-client'
export { reevaluate } from './commands/reevaluate'
export { revokeCredentials } from './credentials/commands/revoke-credentials'
export { credentialVerdict } from './credentials/credential-verdict'
export { installIssuer } from './credentials/issuer'
export { revokeFallen } from './credentials/revoke-fallen'
export { credentialIn, verifyCredential } from './credentials/verify-credential'
export { asOf } from './engine/as-of'
export { type Advice, type AdviceStep, coach } from './engine/coach'
export { type Evaluation, type EvaluationJson, evaluateDocument } from './engine/door'
export { evaluate, type Standing, type StandingCondition } from './engine/evaluate'
export { type Fraction, fractionText } from './engine/exact'
export type {
  EarlierDueDate,
  Facts,
  Fault,
  FreelancerFacts,
  MessageFact,
  Mode,
  OrderFact,
  OrderStatus,
} from './engine/facts'
export { type FactsDocument, parseFactsDocument } from './engine/facts-document'
export {
  type Cause,
  type Forecast,
  type ForecastChange,
  type ForecastStep,
  type ForecastWarning,
  forecast,
} from './engine/history/forecast'
export type { Turn } from './engine/history/turns'
export type { Allowance, Judgement, Rendered } from './engine/judge'
export { measure } from './engine/measure'
export { type Obligation, obligationsOf } from './engine/measure-replies'
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
} from './engine/metrics'
export type { NextStep } from './engine/next-step'
export type { Parsed } from './engine/parsed'
export type { Held, Past, StandingWarning, Warning } from './engine/past'
export { builtInPolicies } from './engine/policies/built-in'
export { classic2020 } from './engine/policies/classic-2020'
export { robust } from './engine/policies/robust'
export { type Condition, type Policy, parsePolicy, type Rule, type Threshold } from './engine/policy'
export { registry } from './engine/registry'
export { type Deed, simulate } from './engine/simulate'
export { standingAt } from './engine/standing-at'
export { isAtLeast, type Tier, tiers, type WonTier } from './engine/tiers'
export { clientTierChanged, policyAnnounced, policyWithdrawn, rankWarned, tierChanged } from './events'
export { explain } from './explain'
export { labWork, replayOn } from './jobs'
export { keepReplay } from './lab/commands/keep-replay'
export {
  type ErrorPoint,
  errorCurve,
  monthsBelow,
  monthsToCatch,
  type RatioRule,
  ratioRuleOf,
  withThreshold,
} from './lab/error-curves'
export { trueRates } from './lab/lab-curves'
export { periodFault, type ReplayReport } from './lab/replay-report'
export {
  judgeFreelancer,
  judgeFreelancerJob,
  judgeMember,
  judgeReviewed,
  judgeThreadJob,
  rankDue,
  rankNight,
  rankWork,
} from './listeners'
export { RankSummary } from './pages/parts/rank-summary'
export { factsOf } from './queries-facts'
export { type Figures, figuresOf, type Subjects, tiersOf } from './queries-metrics'
export { askForSignatures } from './receipts/jobs'
export { type Verdict, verdictOf } from './receipts/verdict'
export { verifyReceipt } from './receipts/verify-receipt'
export { rankRoutes } from './routes'
export { standingOf } from './standing-of'
export {
  clientWork,
  judgeClientJob,
  judgeClientOfJobJob,
  judgeClientOfThreadJob,
  judgePresented,
  judgeReviewedClientJob,
} from './work'

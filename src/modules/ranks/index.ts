export { asOf } from './as-of'
export type { Breakpoint, Turn } from './breakpoints'
export { type Advice, type AdviceStep, coach } from './coach'
export { reevaluate } from './commands/reevaluate'
export { type Evaluation, type EvaluationJson, evaluateDocument } from './door'
export { evaluate, type Standing, type StandingCondition } from './evaluate'
export { tierChanged } from './events'
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
export { type Cause, type Forecast, type ForecastChange, type ForecastStep, forecast } from './forecast'
export { installIssuer } from './issuer'
export type { Judgement, Rendered } from './judge'
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
export { builtInPolicies } from './policies/built-in'
export { classic2020 } from './policies/classic-2020'
export { inForce, policyInForce } from './policies/in-force'
export { type Condition, type Policy, parsePolicy, type Rule, type Threshold } from './policy'
export { factsOf } from './queries-facts'
export { type Figures, figuresOf, type Subjects, tiersOf } from './queries-metrics'
export { registry } from './registry'
export { rankRoutes } from './routes'
export { type Deed, simulate } from './simulate'
export { standingOf } from './standing-of'
export { isAtLeast, type Tier, tiers } from './tiers'
export { type Verdict, verdictOf } from './verdict'
export { verifyReceipt } from './verify-receipt'

export { type Advice, type AdviceStep, coach } from '../../engine/advice/coach'
export { type Deed, simulate } from '../../engine/advice/simulate'
export {
  type Evaluation,
  type EvaluationJson,
  evaluateDocument,
} from '../../engine/documents/evaluate-document'
export { type FactsDocument, parseFactsDocument } from '../../engine/documents/facts-document'
export {
  type ClientStanding,
  clientPolicy,
  clientStandingAt,
  evaluateClient,
} from '../../engine/evaluate/client-standing'
export { evaluate, type Standing, type StandingCondition } from '../../engine/evaluate/evaluate'
export type { Held, StandingWarning } from '../../engine/evaluate/held'
export type { Allowance, Judgement, Rendered } from '../../engine/evaluate/judge'
export type { NextStep } from '../../engine/evaluate/next-step'
export { standingAt } from '../../engine/evaluate/standing-at'
export { asOf } from '../../engine/facts/as-of'
export type {
  EarlierDueDate,
  Facts,
  Fault,
  FreelancerFacts,
  MessageFact,
  Mode,
  OrderFact,
  OrderStatus,
} from '../../engine/facts/facts'
export type { Past, Warning } from '../../engine/facts/past'
export {
  type Cause,
  type Forecast,
  type ForecastChange,
  type ForecastStep,
  type ForecastWarning,
  forecast,
} from '../../engine/history/forecast'
export type { Turn } from '../../engine/history/turns'
export { measure } from '../../engine/measure/measure'
export { type Obligation, obligationsOf } from '../../engine/measure/measure-replies'
export { type ClientTier, clientTiers } from '../../engine/policy/client-metrics'
export { type ClientPolicy, parseClientPolicy } from '../../engine/policy/client-policy'
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
} from '../../engine/policy/metrics'
export type { Parsed } from '../../engine/policy/parsed'
export { builtInPolicies } from '../../engine/policy/policies/built-in'
export { classic2020 } from '../../engine/policy/policies/classic-2020'
export { robust } from '../../engine/policy/policies/robust'
export {
  type Condition,
  type Policy,
  parsePolicy,
  type Rule,
  type Threshold,
} from '../../engine/policy/policy'
export { registry } from '../../engine/policy/registry'
export { isAtLeast, type Tier, tiers, type WonTier } from '../../engine/policy/tiers'
export { type Fraction, fractionText } from '../../engine/values/exact'
export { type Announcement, announcementOf } from './announcement'
export { deedText, outcomeText, unmetText, verifiedText } from './announcement-words'
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
export { type KeptPolicy, keptPolicyColumns, type PolicyStatus } from './calendar/queries-policies'
export { stateOf } from './calendar/state'
export { judgeClient } from './clients/commands/judge-client'
export { reevaluate } from './commands/reevaluate'
export { revokeCredentials } from './credentials/commands/revoke-credentials'
export { credentialVerdict } from './credentials/credential-verdict'
export { revokeFallen } from './credentials/revoke-fallen'
export { credentialIn, verifyCredential } from './credentials/verify-credential'
export { tierChanged } from './events'
export { explain } from './explain'
export { selectCuts } from './facts-with-cuts'
export { ranks } from './module'
export { ChangeList, stateText } from './pages/parts/policy-history'
export { RankSummary } from './pages/parts/rank-summary'
export { policyChanges } from './policy-changes'
export { type Cuts, cutsFromFacts } from './queries-cuts'
export { factsOf, factsWithCuts } from './queries-facts'
export { type Figures, figuresOf, type Subjects, tiersOf } from './queries-metrics'
export { tierLabel, tierLabels } from './rank-view'
export { askForSignatures } from './receipts/jobs'
export { type Verdict, verdictOf } from './receipts/verdict'
export { verifyReceipt } from './receipts/verify-receipt'
export { standingOf } from './standing-of'
export { insertCuts } from './store-night'
export { labTexts } from './texts-policies'
export { type Unmet, unmetOf } from './unmet'

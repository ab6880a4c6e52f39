/*
 * What an island may import: the engine without the readers of foreign documents, whose schema library would weigh more
 * than all the rest together. The front door for everything else is index.ts.
 */
export { type Advice, type AdviceStep, coach } from './coach'
export { checkCredential } from './credential-verdict'
export { evaluate, type Standing, type StandingCondition } from './evaluate'
export type { Facts } from './facts'
export { type Forecast, forecast } from './forecast'
export type { CheckingKey } from './jws'
export { measure } from './measure'
export type { Metrics } from './metrics'
export type { Held, Past, StandingWarning, Warning } from './past'
export { builtInPolicies } from './policies/built-in'
export type { Policy } from './policy'
export { type Deed, simulate } from './simulate'
export { standingAt } from './standing-at'
export { receiptTexts } from './texts-receipts'
export { isAtLeast, type Tier, tiers } from './tiers'
export { type Verdict, verdictOf } from './verdict'
export { credentialIn } from './verify-credential'
export { verifyReceipt } from './verify-receipt'

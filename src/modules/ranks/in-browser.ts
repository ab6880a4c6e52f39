/*
 * What an island may import: the engine without the readers of foreign documents, whose schema library would weigh more
 * than all the rest together. The front door for everything else is index.ts.
 */

export { checkCredential } from './credentials/credential-verdict'
export { credentialIn } from './credentials/verify-credential'
export { type Advice, type AdviceStep, coach } from './engine/coach'
export { evaluate, type Standing, type StandingCondition } from './engine/evaluate'
export type { Facts } from './engine/facts'
export { type Forecast, forecast } from './engine/history/forecast'
export { measure } from './engine/measure'
export type { Metrics } from './engine/metrics'
export type { Held, Past, StandingWarning, Warning } from './engine/past'
export { builtInPolicies } from './engine/policies/built-in'
export type { Policy } from './engine/policy'
export { type Deed, simulate } from './engine/simulate'
export { standingAt } from './engine/standing-at'
export { isAtLeast, type Tier, tiers } from './engine/tiers'
export type { CheckingKey } from './receipts/jws'
export { receiptBytesMax } from './receipts/receipt'
export { receiptTexts } from './receipts/texts-receipts'
export { type Verdict, verdictOf } from './receipts/verdict'
export { verifyReceipt } from './receipts/verify-receipt'

/*
 * What an island may import: the engine without the readers of foreign documents, whose schema library would weigh more
 * than all the rest together. The front door for everything else is index.ts.
 */

export { type Advice, type AdviceStep, coach } from '../../engine/advice/coach'
export { type Deed, simulate } from '../../engine/advice/simulate'
export { evaluate, type Standing, type StandingCondition } from '../../engine/evaluate/evaluate'
export type { Held, StandingWarning } from '../../engine/evaluate/held'
export { standingAt } from '../../engine/evaluate/standing-at'
export type { Facts } from '../../engine/facts/facts'
export type { Past, Warning } from '../../engine/facts/past'
export { type Forecast, forecast } from '../../engine/history/forecast'
export { measure } from '../../engine/measure/measure'
export type { Metrics } from '../../engine/policy/metrics'
export { builtInPolicies } from '../../engine/policy/policies/built-in'
export type { Policy } from '../../engine/policy/policy'
export { isAtLeast, type Tier, tiers } from '../../engine/policy/tiers'
export { checkCredential } from './credentials/credential-verdict'
export { credentialIn } from './credentials/verify-credential'
export type { CheckingKey } from './receipts/jws'
export { receiptBytesMax } from './receipts/receipt'
export { receiptTexts } from './receipts/texts-receipts'
export { type Verdict, verdictOf } from './receipts/verdict'
export { verifyReceipt } from './receipts/verify-receipt'

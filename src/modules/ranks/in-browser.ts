/*
 * What an island may import: the engine without the readers of foreign documents, whose schema library would weigh more
 * than all the rest together. The front door for everything else is index.ts.
 */

export { checkCredential } from './credentials/credential-verdict'
export { credentialIn } from './credentials/verify-credential'
export type { CheckingKey } from './receipts/jws'
export { receiptBytesMax } from './receipts/receipt'
export { receiptTexts } from './receipts/texts-receipts'
export { type Verdict, verdictOf } from './receipts/verdict'
export { verifyReceipt } from './receipts/verify-receipt'

// What may be loaded in a browser: the check of receipts and tokens.
export { type CheckingKey, keyPath, readToken, type Signature, type Token } from './jws'
export { receiptBytesMax } from './receipt'
export { receiptTexts } from './texts'
export { type Verdict, verdictOf } from './verdict'
export { type UnreadableReceipt, verifyReceipt } from './verify-receipt'

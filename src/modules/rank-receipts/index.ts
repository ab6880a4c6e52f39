export { askForSignatures } from './jobs'
export { rankReceipts } from './module'
export { VerifyPage } from './pages/verify-page'
export { type Issuer, issuer, signToken } from './sign'

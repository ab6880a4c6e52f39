// What may be loaded in a browser: the check of badges.
export { checkCredential, credentialVerdict } from './credential-verdict'
export { credentialIn, verifyCredential } from './verify-credential'

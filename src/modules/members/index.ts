export { makeAuth } from './auth'
export { type Bar, barHref, type Feature, features } from './bars'
export { checkFree, checkPair } from './check-free'
export { addOperator } from './commands/add-operator'
export { bar } from './commands/bar'
export { chooseLanguage } from './commands/choose-language'
export { endAllSessions } from './commands/end-all-sessions'
export { forgetMember } from './commands/forget-member'
export { hideContent } from './commands/hide-content'
export { holdTier } from './commands/hold-tier'
export { leave } from './commands/leave'
export { recordVisit } from './commands/record-visit'
export { returnMember } from './commands/return-member'
export { setOperatorRoles } from './commands/set-operator-roles'
export { showContent } from './commands/show-content'
export { switchSide } from './commands/switch-side'
export { unbar } from './commands/unbar'
export { demoOperator } from './demo'
export { contentHidden, memberMoved, memberRestored, memberSeen, memberSuspended } from './events'
export { members } from './module'
export { HiddenNotice, HiddenPage } from './pages/hidden-notice'
export { passwordToken } from './password-token'
export { isEasyToGuess } from './passwords'
export { type HeaderCount, letterAddress, successorOf, type UnreadCount, viewerBySession } from './queries'
export { mayBegin } from './queries-bars'
export {
  checkShown,
  type HideableKind,
  hideableKinds,
  isHidden,
  isHiddenFrom,
  shownOf,
} from './queries-hidden'
export { resetSecondFactor } from './second-factor/commands/reset-second-factor'
export { sealSecret, totpCode } from './second-factor/totp'
export { setName } from './store'
export { hiddenTexts } from './texts'
export { reaches, type Tier, tiers } from './tiers'

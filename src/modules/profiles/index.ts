export {
  type Business,
  hasCheckDigit,
  isFreelanceBusiness,
  isRegisteredOn,
  readInvoiceNumber,
} from './business'
export { checkNamed } from './check-named'
export { checkPoster } from './check-poster'
export { addQualification } from './commands/add-qualification'
export { addSkill } from './commands/add-skill'
export { cancelVacation } from './commands/cancel-vacation'
export { chooseCategories } from './commands/choose-categories'
export { type BusinessInput, declareBusiness } from './commands/declare-business'
export { declareVacation } from './commands/declare-vacation'
export { removeSkill } from './commands/remove-skill'
export { saveExperience } from './commands/save-experience'
export { savePortfolioItem } from './commands/save-portfolio-item'
export { setAvailability } from './commands/set-availability'
export { setProfilePicture } from './commands/set-profile-picture'
export { updateClientProfile } from './commands/update-client-profile'
export { updateIntroduction } from './commands/update-introduction'
export { clientPresented, profileChanged } from './events'
export { profiles } from './module'
export { ClientBadge, type ClientStandingTier } from './pages/client-badge'
export type { Replies } from './pages/figure-list'
export { PersonCard } from './pages/person-card'
export { PosterItems } from './pages/poster-items'
export { freelancerHead } from './queries'
export {
  businessJoin,
  businessOf,
  legalSideOf,
  namedBusiness,
  type PosterShown,
  posterColumn,
  registeredNameOf,
  representativeOf,
} from './queries-business'
export { cardColumns, cardJoins, type FreelancerCard, freelancerCard } from './queries-cards'
export { clientHead } from './queries-client'
export { clientNameOf, freelancerNameOf } from './queries-names'
export { choosingDays, deadlineAt, orderRateOf } from './queries-order-rate'
export { regionName, regions } from './regions'
export { rememberFacts } from './remember-facts'
export type { ReplyFigures } from './routes'
export { introductionLength, squareShape, workShape } from './rules'
export { lockProfile } from './store'

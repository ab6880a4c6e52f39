// Generated from the database by `bin/db types`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Timestamp = ColumnType<Date, Date, Date>
export type Json = ColumnType<unknown, string, string>
export type GeneratedJson = ColumnType<unknown, string | undefined, string>

export interface AccountClosings {
  id: string
  memberId: string
  askedAt: Timestamp
  dueAt: Timestamp
  returnHash: string
  returnedAt: Timestamp | null
  removedAt: Timestamp | null
}

export interface AccountExports {
  id: string
  memberId: string
  askedAt: Timestamp
  partsDone: Generated<number>
  partsTotal: Generated<number>
  madeAt: Timestamp | null
  bytes: bigint | null
  failedAt: Timestamp | null
  erasedAt: Timestamp | null
}

export interface AuditLog {
  id: GeneratedAlways<bigint>
  at: Timestamp
  actorId: string
  deed: string
  subjectKind: string
  subjectId: string
  reason: string | null
  detail: GeneratedJson
}

export interface BankAccounts {
  id: string
  memberId: string
  bankCode: string
  branchCode: string
  kind: 'ordinary' | 'current' | 'savings'
  number: Buffer
  numberEnd: string
  holder: string
  checked: boolean
  at: Timestamp
  replacedAt: Timestamp | null
  refusedAt: Timestamp | null
}

export interface BankTransfers {
  chargeId: string
  number: GeneratedAlways<number>
  sender: string
  createdAt: Timestamp
}

export interface Blocks {
  memberId: string
  blockedId: string
  at: Timestamp
}

export interface BusinessExperiences {
  id: string
  memberId: string
  company: string
  role: string
  fromMonth: string
  untilMonth: string | null
  description: Generated<string>
  visibility: 'public' | 'members' | 'private'
  createdAt: Timestamp
  removedAt: Timestamp | null
}

export interface BusinessFacts {
  id: GeneratedAlways<bigint>
  memberId: string
  at: Timestamp
  kind: 'individual' | 'company'
  registeredName: string
  address: Generated<string>
  capitalYen: bigint | null
  employees: Generated<number>
  moreOfficers: Generated<boolean>
  invoiceNumber: string | null
  invoiceFrom: string | null
  wantsStatements: Generated<boolean>
  acceptsStatements: Generated<boolean>
  representative: string | null
}

export interface CaseEvents {
  id: GeneratedAlways<bigint>
  noun: 'report' | 'sanction' | 'appeal'
  nounId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: 'person' | 'operator' | 'clock'
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface Categories {
  slug: string
  parentSlug: string | null
  position: number
  withholding: Generated<boolean>
}

export interface CategoryCuts {
  categorySlug: string
  computedAt: Timestamp
  earners: number
  cutYen: bigint
  shareN: Generated<number>
  shareD: Generated<number>
}

export interface ChargeDisputes {
  id: string
  chargeId: string
  amountYen: bigint
  status: 'open' | 'won' | 'lost'
  openedAt: Timestamp
  endedAt: Timestamp | null
}

export interface ChargeLines {
  chargeId: string
  position: number
  orderId: string
  amountYen: bigint
}

export interface Charges {
  id: string
  provider: string
  providerRef: string
  payerId: string
  amountYen: bigint
  status: Generated<'pending' | 'needs-action' | 'succeeded' | 'failed'>
  failure: string | null
  createdAt: Timestamp
  settledAt: Timestamp | null
}

export interface ClientProfileFacts {
  memberId: string
  at: Timestamp
  hasName: boolean
  hasIndustry: boolean
  descriptionLength: number
}

export interface ClientProfiles {
  memberId: string
  kind: Generated<'individual' | 'company'>
  name: Generated<string>
  industry: Generated<string>
  description: Generated<string>
  website: string | null
  pictureFileId: string | null
  updatedAt: Timestamp
}

export interface CompetitionAppeals {
  id: string
  entryId: string
  authorId: string
  markReason: string
  body: string
  madeAt: Timestamp
  decision: 'upheld' | 'overturned' | null
  answer: string | null
  decidedBy: string | null
  decidedAt: Timestamp | null
}

export interface CompetitionEntries {
  id: string
  competitionId: string
  authorId: string
  number: number
  slot: number
  status: 'submitted' | 'withdrawn' | 'won'
  body: Generated<string>
  comment: Generated<string>
  aiUse: 'none' | 'assisted' | 'generated'
  aiTool: Generated<string>
  rightsAcceptedAt: Timestamp
  submittedAt: Timestamp
  replacedAt: Timestamp | null
  withdrawnAt: Timestamp | null
  stars: number | null
  shortlisted: Generated<boolean>
  note: Generated<string>
  feedback: Generated<string>
  unseriousAt: Timestamp | null
  unseriousReason: string | null
  orderId: string | null
}

export interface CompetitionEntryFiles {
  entryId: string
  position: number
  previewFileId: string | null
  originalFileId: string
  fingerprint: string | null
  fingerprintMirrored: string | null
  kind: Generated<'picture' | 'pdf' | 'text'>
  thumbFileId: string | null
  pages: number | null
  excerpt: string | null
}

export interface CompetitionEvents {
  id: GeneratedAlways<bigint>
  competitionId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: string
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface CompetitionFilesLeft {
  fileId: string
  leftAt: Timestamp
}

export interface CompetitionLikenesses {
  entryId: string
  otherId: string
  kind: 'same' | 'mirrored' | 'inverted'
  distance: number
}

export interface CompetitionPollEntries {
  pollId: string
  entryId: string
  position: number
}

export interface CompetitionPollVotes {
  pollId: string
  browser: string
  memberId: string | null
  entryId: string
  votedAt: Timestamp
}

export interface CompetitionPolls {
  id: string
  competitionId: string
  position: number
  token: string
  question: Generated<string>
  createdAt: Timestamp
  closedAt: Timestamp | null
}

export interface Competitions {
  id: string
  clientId: string
  status: Generated<'draft' | 'awaiting' | 'open' | 'selecting' | 'delivering' | 'completed' | 'cancelled' | 'refunded'>
  categorySlug: string | null
  title: Generated<string>
  brief: Generated<string>
  formats: Generated<string>
  tags: Generated<string[]>
  prizeYen: Generated<bigint>
  rewardYen: Generated<bigint>
  rewardCount: Generated<number>
  periodDays: Generated<number>
  entriesVisibility: Generated<'sealed' | 'open' | 'confidential'>
  guaranteedEntries: Generated<number>
  aiUse: Generated<'forbidden' | 'declared' | 'free'>
  rights: Generated<'transfer' | 'licence'>
  clientFeeYen: Generated<bigint>
  openedAt: Timestamp | null
  closesAt: Timestamp | null
  extendedAt: Timestamp | null
  chosenAt: Timestamp | null
  endedAt: Timestamp | null
  createdAt: Timestamp
  updatedAt: Timestamp
  sliders: Generated<number[]>
  withholding: Generated<boolean>
}

export interface ConfidentialityConfirmations {
  memberId: string
  textVersion: string
  textSha256: string
  signedName: string
  at: Timestamp
}

export interface ContactDisclosures {
  id: string
  threadId: string
  clientId: string
  freelancerId: string
  askedBy: string
  status: 'asked' | 'accepted' | 'declined' | 'withdrawn'
  askedAt: Timestamp
  decidedAt: Timestamp | null
}

export interface Contracts {
  id: string
  number: GeneratedAlways<bigint>
  clientId: string
  freelancerId: string
  categorySlug: string
  title: string
  origin: 'proposal' | 'direct-request' | 'package' | 'competition' | 'task'
  originId: string
  jobId: string | null
  threadId: string
  revisions: Generated<number>
  rights: Generated<'transfer' | 'licence' | 'keep'>
  withholding: Generated<boolean>
  createdAt: Timestamp
  aiUse: Generated<'forbidden' | 'declared' | 'free'>
  aiNote: Generated<string>
  rightsScope: Generated<string>
  recommissionFrom: string | null
  recommissionPayOn: string | null
}

export interface Credentials {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Timestamp | null
  refreshTokenExpiresAt: Timestamp | null
  scope: string | null
  password: string | null
  createdAt: Timestamp
  updatedAt: Timestamp
}

export interface DeclinedDeals {
  messageId: string
  memberId: string
  answerId: string
  at: Timestamp
}

export interface Deliveries {
  id: string
  orderId: string
  round: number
  message: string
  links: Generated<string[]>
  at: Timestamp
  withdrawnAt: Timestamp | null
  revisionAskedAt: Timestamp | null
  revisionNote: string | null
  aiUse: 'none' | 'assisted' | 'generated' | null
  aiTool: Generated<string>
}

export interface DeliveryFiles {
  deliveryId: string
  fileId: string
}

export interface DepositStatements {
  id: string
  name: string
  found: number
  added: number
  uploadedAt: Timestamp
  uploadedBy: string | null
}

export interface Deposits {
  id: string
  key: string
  statementId: string | null
  restOf: string | null
  paidOn: string
  amountYen: bigint
  sender: string
  bank: Generated<string>
  status: 'open' | 'assigned' | 'applied' | 'returned' | 'foreign' | 'payout-returned'
  chargeId: string | null
  arrivedAt: Timestamp
  decidedAt: Timestamp | null
  decidedBy: string | null
  note: Generated<string>
  payoutLineId: string | null
}

export interface DigestLines {
  id: string
  memberId: string
  text: string
  href: string
  at: Timestamp
}

export interface DisputeAppeals {
  id: string
  disputeId: string
  deciderId: string
  byRole: 'client' | 'freelancer'
  body: string
  filedAt: Timestamp
  reply: string | null
  repliedAt: Timestamp | null
  status: 'open' | 'proposed' | 'upheld' | 'overturned'
  takenBy: string | null
  takenAt: Timestamp | null
  rewardYen: bigint | null
  fault: 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure' | null
  answer: string | null
  approvedBy: string | null
  decidedAt: Timestamp | null
  missingYen: bigint | null
}

export interface DisputeEvents {
  id: GeneratedAlways<bigint>
  disputeId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: 'client' | 'freelancer' | 'operator' | 'clock'
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface DisputeFiles {
  statementId: string
  fileId: string
}

export interface DisputeOffers {
  disputeId: string
  byRole: 'client' | 'freelancer'
  number: number
  amountYen: bigint
  at: Timestamp
}

export interface DisputeStatements {
  id: string
  disputeId: string
  byRole: 'client' | 'freelancer'
  body: string
  links: Generated<string[]>
  at: Timestamp
}

export interface Disputes {
  id: string
  orderId: string
  clientId: string
  freelancerId: string
  priceYen: bigint
  openedBy: 'client' | 'freelancer'
  reason: 'not-as-agreed' | 'not-delivered' | 'not-accepted' | 'beyond-agreed' | 'unreachable' | 'rights' | 'other'
  status: 'open' | 'proposed' | 'settled' | 'decided' | 'withdrawn'
  openedAt: Timestamp
  talksUntil: Timestamp
  escalatedAt: Timestamp | null
  takenBy: string | null
  takenAt: Timestamp | null
  endedAt: Timestamp | null
  rewardYen: bigint | null
  fault: 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure' | null
  decision: string | null
  decidedBy: string | null
  approvedBy: string | null
  isLarge: Generated<boolean>
}

export interface DoneForms {
  press: string
  leadsTo: Generated<string>
  flash: string | null
  until: Timestamp
}

export interface EmailChanges {
  id: string
  memberId: string
  oldEmail: string
  newEmail: string
  confirmHash: string
  stopHash: string
  askedAt: Timestamp
  confirmedAt: Timestamp | null
  stoppedAt: Timestamp | null
}

export interface EndNotices {
  id: string
  contractId: string
  clientId: string
  freelancerId: string
  categorySlug: string
  status: 'given' | 'taken-back'
  runsSince: string
  noticeOn: string
  givenAt: Timestamp
  endsOn: string
  reason: Generated<string>
  reasonAskedAt: Timestamp | null
  reasonGivenAt: Timestamp | null
  takenBackAt: Timestamp | null
}

export interface Entries {
  accountId: string
  seq: bigint
  postingId: bigint
  amountYen: bigint
  balanceAfterYen: bigint
}

export interface EvidenceSnapshots {
  id: string
  subjectKind: 'person' | 'job' | 'proposal' | 'message' | 'package' | 'competition' | 'entry' | 'task' | 'review'
  subjectId: string
  authorId: string
  title: string
  body: string
  writtenAt: Timestamp | null
  files: GeneratedJson
  sha256: string
  takenAt: Timestamp
}

export interface FactorResets {
  id: string
  memberId: string
  words: string
  stopHash: string
  askedAt: Timestamp
  decidedBy: string | null
  decidedAt: Timestamp | null
  reason: string | null
  worksAt: Timestamp | null
  stoppedAt: Timestamp | null
  doneAt: Timestamp | null
}

export interface Favourites {
  memberId: string
  kind: 'job' | 'freelancer'
  subjectId: string
  at: Timestamp
}

export interface FileParts {
  id: string
  ownerId: string
  bytes: bigint
  begunAt: Timestamp
}

export interface Files {
  id: string
  ownerId: string
  name: string
  mime: string
  bytes: bigint
  sha256: string
  encrypted: Generated<boolean>
  createdAt: Timestamp
  erasedAt: Timestamp | null
}

export interface FreelancerSearch {
  band: number
  memberId: string
  score: number
  body: string
  tokens: string
  facets: string[]
  listedAt: Timestamp
  ratingMilli: number
  orders: number
  priceYen: bigint | null
  card: Json
  dueAt: Timestamp
}

export interface HalfSessions {
  tokenHash: string
  memberId: string
  madeAt: Timestamp
  expiresAt: Timestamp
}

export interface HeldMessageFiles {
  heldId: string
  fileId: string
}

export interface HeldMessages {
  id: string
  threadId: string
  senderId: string
  body: string
  noReplyNeeded: boolean
  kinds: string[]
  status: 'held' | 'released' | 'rejected' | 'withdrawn'
  heldAt: Timestamp
  decidedAt: Timestamp | null
  decidedBy: string | null
  reason: 'contact-details' | 'direct-deal' | 'payment-outside' | 'other' | null
  note: Generated<string>
}

export interface HiddenContents {
  id: string
  kind: 'message' | 'entry' | 'competition' | 'task' | 'proposal' | 'person' | 'job' | 'package' | 'review'
  subjectId: string
  memberId: string
  since: Timestamp
  liftedAt: Timestamp | null
}

export interface IdentityChecks {
  id: string
  memberId: string
  status: 'submitted' | 'approved' | 'rejected'
  particulars: Buffer | null
  documentKind: string
  frontFileId: string
  backFileId: string | null
  submittedAt: Timestamp
  decidedAt: Timestamp | null
  decidedBy: string | null
  reason: 'unreadable' | 'mismatch' | 'expired' | 'side-missing' | 'other' | null
  note: string | null
}

export interface IntegrityCases {
  id: string
  pattern: string
  score: number
  status: 'open' | 'dismissed' | 'confirmed'
  foundAt: Timestamp
  grownAt: Timestamp
  reopened: Generated<number>
  decidedAt: Timestamp | null
  decidedBy: string | null
  note: string | null
}

export interface IntegrityDecisions {
  caseId: string
  at: Timestamp
  operatorId: string
  outcome: 'dismissed' | 'confirmed'
  note: string
  score: number
  orderIds: string[]
}

export interface IntegrityNights {
  night: string
  at: Timestamp
}

export interface IntegritySignals {
  caseId: string
  position: number
  kind: string
  points: number
  memberIds: string[]
  orderIds: string[]
  figures: Json
}

export interface IntegritySuspects {
  caseId: string
  memberId: string
}

export interface JobAddenda {
  id: string
  jobId: string
  body: string
  at: Timestamp
}

export interface JobEvents {
  id: GeneratedAlways<bigint>
  jobId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: string
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface JobFiles {
  jobId: string
  fileId: string
}

export interface JobInvitations {
  jobId: string
  freelancerId: string
  at: Timestamp
}

export interface JobQuestions {
  id: string
  jobId: string
  askerId: string
  body: string
  at: Timestamp
  answer: string | null
  answeredAt: Timestamp | null
}

export interface JobSearch {
  band: number
  jobId: string
  score: number
  body: string
  tokens: string
  facets: string[]
  postedAt: Timestamp
  untilAt: Timestamp
  priceYen: bigint | null
  card: Json
  dueAt: Timestamp
}

export interface JobTags {
  jobId: string
  tag: string
}

export interface Jobs {
  id: string
  clientId: string
  mode: Generated<'project' | 'competition' | 'task'>
  status: 'draft' | 'open' | 'selecting' | 'filled' | 'closed'
  categorySlug: string | null
  title: Generated<string>
  brief: Generated<string>
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  wantedOn: string | null
  proposalsUntil: Timestamp | null
  hires: Generated<number>
  visibility: Generated<'public' | 'members' | 'confidential'>
  minTier: Generated<'none' | 'regular' | 'bronze' | 'silver' | 'certified'>
  needsIdentity: Generated<boolean>
  needsConfidentiality: Generated<boolean>
  invitedOnly: Generated<boolean>
  withholding: Generated<boolean>
  postedAt: Timestamp | null
  endedAt: Timestamp | null
  closeReason: string | null
  createdAt: Timestamp
  updatedAt: Timestamp
  hired: Generated<number>
  postNumber: number | null
  discardedAt: Timestamp | null
  aiUse: Generated<'forbidden' | 'declared' | 'free'>
  aiNote: Generated<string>
}

export interface KeptForms {
  id: string
  sealed: Buffer
  until: Timestamp
}

export interface LedgerAccounts {
  id: string
  kind: 'provider' | 'bank' | 'escrow' | 'freelancer' | 'client' | 'fees' | 'fees-held' | 'consumption-tax' | 'withholding' | 'payouts' | 'payout-fees' | 'chargebacks' | 'provider-fees' | 'deposits'
  balanceYen: Generated<bigint>
  entries: Generated<bigint>
}

export interface LedgerProofs {
  nightOn: string
  at: Timestamp
  accounts: number
  postings: number
  faults: number
  firstFaults: GeneratedJson
}

export interface LimitCounts {
  key: string
  n: number
  until: Timestamp
}

export interface MemberBars {
  id: string
  memberId: string
  kind: 'restricted' | 'suspended' | 'closed'
  features: string[]
  ruleJa: string
  ruleEn: string
  since: Timestamp
  until: Timestamp | null
  liftedAt: Timestamp | null
}

export interface Members {
  id: string
  name: Generated<string>
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  createdAt: Timestamp
  updatedAt: Timestamp
  kind: Generated<'person' | 'operator'>
  view: Generated<'freelancer' | 'client'>
  lang: Generated<'ja' | 'en'>
  tier: Generated<'none' | 'regular' | 'bronze' | 'silver' | 'certified'>
  tierSince: Timestamp | null
  lastSeenAt: Timestamp | null
  suspendedAt: Timestamp | null
  closingAt: Timestamp | null
  operatorRoles: Generated<string[]>
}

export interface MembersRankDue {
  memberId: string
  dueAt: Timestamp
}

export interface MessageFiles {
  messageId: string
  fileId: string
}

export interface MessageTemplates {
  id: string
  memberId: string
  title: string
  body: string
  createdAt: Timestamp
}

export interface Messages {
  id: string
  threadId: string
  senderId: string | null
  body: string
  noReplyNeeded: Generated<boolean>
  automatic: Generated<boolean>
  at: Timestamp
}

export interface NoticeSettings {
  memberId: string
  topic: string
  site: boolean
  mail: 'now' | 'digest' | 'off'
}

export interface Notices {
  id: string
  memberId: string
  kind: string
  params: GeneratedJson
  href: string
  at: Timestamp
  readAt: Timestamp | null
  shown: Generated<boolean>
}

export interface OneTimeTokens {
  id: string
  identifier: string
  value: string
  expiresAt: Timestamp
  createdAt: Timestamp
  updatedAt: Timestamp
}

export interface OrderDueDates {
  orderId: string
  dueOn: string
  untilAt: Timestamp
}

export interface OrderEvents {
  id: GeneratedAlways<bigint>
  orderId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: 'client' | 'freelancer' | 'operator' | 'clock'
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface OrderNotices {
  orderId: string
  kind: string
  at: Timestamp
}

export interface OrderReminders {
  orderId: string
  byRole: 'client' | 'freelancer'
  at: Timestamp
  countedFrom: Timestamp | null
}

export interface OrderRequests {
  id: string
  orderId: string
  kind: 'cancel' | 'change' | 'split' | 'merge'
  byRole: 'client' | 'freelancer'
  byId: string
  note: Generated<string>
  terms: Json
  status: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'decided' | 'lapsed'
  at: Timestamp
  answeredAt: Timestamp | null
  answerNote: string | null
  countedFrom: Timestamp | null
}

export interface Orders {
  id: string
  contractId: string
  clientId: string
  freelancerId: string
  categorySlug: string
  mode: Generated<'project' | 'competition' | 'task'>
  position: number
  title: string
  brief: Generated<string>
  priceYen: bigint
  dueOn: string
  status: 'offered' | 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
  offeredBy: 'client' | 'freelancer'
  offeredAt: Timestamp
  agreedAt: Timestamp | null
  fundedAt: Timestamp | null
  deliveredAt: Timestamp | null
  endedAt: Timestamp | null
  round: Generated<number>
  fault: 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure' | null
  faultDecidedBy: 'agreement' | 'clock' | 'operator' | 'offer' | null
  splitFrom: string | null
  rewardedYen: bigint | null
  clientFeeYen: bigint | null
  freelancerFeeYen: bigint | null
  mergedInto: string | null
  dueSetAt: Timestamp | null
  disputedAt: Timestamp | null
  inspectedFrom: Timestamp | null
  works: Generated<number>
  correctedAt: Timestamp | null
}

export interface OutboxMails {
  id: string
  recipient: string
  subject: string
  body: string
  at: Timestamp
  waits: Generated<boolean>
  html: string | null
}

export interface OutboxTexts {
  id: string
  recipient: string
  body: string
  at: Timestamp
}

export interface PackageEvents {
  id: GeneratedAlways<bigint>
  packageId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: string
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface PackageImages {
  packageId: string
  position: number
  fileId: string
}

export interface PackageOptions {
  packageId: string
  position: number
  title: string
  priceYen: bigint
  days: number
}

export interface PackageOrders {
  orderId: string
  packageId: string
  planKind: 'basic' | 'standard' | 'premium' | null
  at: Timestamp
}

export interface PackagePlans {
  packageId: string
  kind: 'basic' | 'standard' | 'premium'
  title: string
  includes: Generated<string>
  priceYen: bigint
  days: number
  revisions: number
}

export interface PackageQuestions {
  packageId: string
  position: number
  question: string
  answer: string
}

export interface PackageSearch {
  band: number
  packageId: string
  score: number
  body: string
  tokens: string
  facets: string[]
  listedAt: Timestamp
  orders: number
  priceYen: bigint
  card: Json
  dueAt: Timestamp
}

export interface Packages {
  id: string
  memberId: string
  title: string
  description: string
  categorySlug: string
  createdAt: Timestamp
  removedAt: Timestamp | null
  status: Generated<'draft' | 'published' | 'paused' | 'removed'>
  places: Generated<number>
  rights: Generated<'transfer' | 'licence' | 'keep'>
  updatedAt: Timestamp
  publishedAt: Timestamp | null
}

export interface PaperConfirmations {
  paperId: string
  at: Timestamp
  byId: string | null
}

export interface PaperCopies {
  memberId: string
  onDate: string
  paperId: string
  kind: string
  amountYen: bigint
  otherName: string
  isIssuer: boolean
  withheldYen: Generated<bigint>
  dueOn: string | null
}

export interface PaperOperators {
  id: GeneratedAlways<bigint>
  at: Timestamp
  byId: string
  name: string
  address: Generated<string>
  invoiceNumber: string | null
  invoiceFrom: string | null
}

export interface PaperPeriods {
  period: string
  at: Timestamp
}

export interface PaperScans {
  onlyOne: Generated<boolean>
  doneUntil: Timestamp
}

export interface PaperSeries {
  issuer: string
  series: string
  last: Generated<number>
}

export interface Papers {
  id: string
  issuer: string
  series: string
  number: number
  kind: 'qualified-invoice' | 'statement' | 'purchase-statement' | 'fee-invoice' | 'fee-statement' | 'order-terms' | 'delivery-note' | 'receipt' | 'monthly-statement' | 'yearly-report'
  source: string
  fromId: string | null
  toId: string
  orderId: string | null
  onDate: string
  amountYen: bigint
  document: string
  sha256: string
  corrects: string | null
  issuedAt: Timestamp
}

export interface Passkeys {
  id: string
  memberId: string
  name: string
  publicKey: Buffer
  counter: bigint
  transports: Generated<string[]>
  backedUp: boolean
  madeAt: Timestamp
  lastUsedAt: Timestamp | null
}

export interface PayoutChoices {
  memberId: string
  mode: 'automatic' | 'on-request'
  requestedAt: Timestamp | null
}

export interface PayoutDays {
  onDay: string
  at: Timestamp
}

export interface PayoutLines {
  id: string
  runId: string
  reference: GeneratedAlways<bigint>
  memberId: string
  bankAccountId: string
  amountYen: bigint
  dueOn: string
  status: 'planned' | 'sent' | 'settled' | 'returned' | 'dropped'
  returnedAt: Timestamp | null
  reason: 'closed' | 'no-such-account' | 'name-differs' | 'other' | null
}

export interface PayoutPayer {
  onlyOne: Generated<boolean>
  customerCode: string
  name: string
  bankCode: string
  branchCode: string
  kind: 'ordinary' | 'current' | 'savings'
  number: string
  changedAt: Timestamp
  changedBy: string
}

export interface PayoutRunEvents {
  id: GeneratedAlways<bigint>
  runId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: 'operator' | 'clock'
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface PayoutRuns {
  id: string
  kind: 'regular' | 'early'
  closedOn: string
  payOn: string
  status: 'prepared' | 'checked' | 'approved' | 'sent' | 'settled' | 'discarded'
  lineCount: number
  totalYen: bigint
  preparedAt: Timestamp
  firstBy: string | null
  secondBy: string | null
  sentAt: Timestamp | null
  fileOpenedAt: Timestamp | null
  fileOpenedBy: string | null
  endedAt: Timestamp | null
}

export interface PhoneCodes {
  id: string
  memberId: string
  phoneE164: string
  codeSha256: string
  sentAt: Timestamp
  attempts: Generated<number>
  usedAt: Timestamp | null
}

export interface Phones {
  memberId: string
  phoneE164: string
  verifiedAt: Timestamp
}

export interface PortfolioImages {
  itemId: string
  fileId: string
  position: number
}

export interface PortfolioItems {
  id: string
  memberId: string
  title: string
  description: Generated<string>
  categorySlug: string | null
  url: string | null
  createdAt: Timestamp
  removedAt: Timestamp | null
}

export interface Postings {
  id: GeneratedAlways<bigint>
  kind: 'fund' | 'release' | 'part-release' | 'refund' | 'split' | 'merge' | 'payout' | 'payout-settled' | 'payout-returned' | 'provider-payout' | 'client-refund' | 'correction' | 'chargeback' | 'chargeback-returned' | 'chargeback-offset' | 'deposit' | 'deposit-applied' | 'deposit-released' | 'deposit-refunded'
  reference: string
  idempotencyKey: string
  at: Timestamp
  actorId: string | null
  transactionId: Generated<string>
}

export interface PriceTalks {
  id: string
  orderId: string
  askedBy: string
  askedAt: Timestamp
  reason: string
  wantedYen: bigint | null
  priceYen: bigint
  answer: 'talks' | 'stays' | null
  answerReason: Generated<string>
  answeredAt: Timestamp | null
  answeredBy: string | null
}

export interface ProfileCategories {
  memberId: string
  categorySlug: string
}

export interface ProfileFacts {
  memberId: string
  at: Timestamp
  hasName: boolean
  hasPicture: boolean
  introductionLength: number
  skills: number
  portfolioItems: number
  packages: number
  experiencesShown: number
  qualifications: number
}

export interface ProfileSkills {
  memberId: string
  name: string
  years: number | null
  position: number
}

export interface Profiles {
  memberId: string
  headline: Generated<string>
  introduction: Generated<string>
  introductionLength: Generated<number>
  pictureFileId: string | null
  availability: Generated<'open' | 'limited' | 'closed'>
  hoursPerWeek: number | null
  region: string | null
  updatedAt: Timestamp
}

export interface ProposalEvents {
  id: GeneratedAlways<bigint>
  proposalId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: string
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface ProposalExtras {
  proposalId: string
  position: number
  title: string
  priceYen: bigint
}

export interface ProposalFiles {
  proposalId: string
  fileId: string
}

export interface ProposalNotes {
  proposalId: string
  clientId: string
  body: string
  at: Timestamp
}

export interface ProposalOrders {
  proposalId: string
  position: number
  title: string
  priceYen: bigint
  dueOn: string
}

export interface ProposalPicks {
  proposalId: string
  portfolioItemId: string
}

export interface Proposals {
  id: string
  jobId: string
  freelancerId: string
  status: 'sent' | 'withdrawn' | 'declined' | 'ordered'
  message: string
  validUntil: string | null
  sentAt: Timestamp
  readAt: Timestamp | null
  endedAt: Timestamp | null
  declineReason: string | null
  threadId: string
  editedAt: Timestamp | null
  aiUse: 'none' | 'assisted' | 'generated' | null
  aiTool: Generated<string>
}

export interface ProviderEvents {
  provider: string
  eventId: string
  kind: string
  receivedAt: Timestamp
}

export interface Qualifications {
  id: string
  memberId: string
  name: string
  acquiredMonth: string | null
  createdAt: Timestamp
  removedAt: Timestamp | null
}

export interface RankChanges {
  id: string
  memberId: string
  fromTier: string
  toTier: string
  at: Timestamp
  policy: string
  standing: Json
  place: GeneratedAlways<bigint>
}

export interface RankClientChanges {
  id: string
  memberId: string
  fromTier: string
  toTier: string
  at: Timestamp
  policy: string
  standing: Json
  place: GeneratedAlways<bigint>
}

export interface RankClientReceipts {
  id: string
  memberId: string
  changeId: string | null
  at: Timestamp
  tier: 'none' | 'verified' | 'certified'
  policy: string
  document: string
  jws: string
}

export interface RankClients {
  memberId: string
  tier: Generated<'none' | 'verified' | 'certified'>
  since: Timestamp | null
  dueAt: Timestamp
}

export interface RankCredentials {
  id: string
  memberId: string
  tier: 'silver' | 'certified'
  policy: string
  shows: 'pseudonym' | 'profile'
  since: Timestamp
  issuedAt: Timestamp
  validUntil: Timestamp
  statusList: number
  statusIndex: number
  jwt: string
  revokedAt: Timestamp | null
  revokedBecause: 'demoted' | 'withdrawn' | 'expired' | 'closed' | 'suspended' | null
}

export interface RankFullPasses {
  subject: 'freelancer' | 'client'
  judgedBy: string
  isRuleNew: boolean
  startedAt: Timestamp
  judgedUpTo: string | null
}

export interface RankNights {
  night: string
  at: Timestamp
}

export interface RankPolicies {
  id: string
  policyId: string
  version: number
  document: string
  hash: string
  status: 'draft' | 'published' | 'withdrawn'
  authorId: string
  createdAt: Timestamp
  changedAt: Timestamp
  publishedBy: string | null
  publishedAt: Timestamp | null
  effectiveFrom: string | null
  replayId: string | null
  withdrawnBy: string | null
  withdrawnAt: Timestamp | null
  withdrawnReason: string | null
}

export interface RankPolicyTellings {
  policyId: string
  memberId: string
  kind: 'announced' | 'withdrawn'
  at: Timestamp
}

export interface RankReceipts {
  id: string
  memberId: string
  changeId: string | null
  at: Timestamp
  tier: string
  policy: string
  document: string
  jws: string
}

export interface RankReplayMoves {
  replayId: string
  memberId: string
  fromTier: string
  toTier: string
}

export interface RankReplayRuns {
  id: string
  policyId: string
  policyHash: string
  fromOn: string
  toOn: string
  askedBy: string
  askedAt: Timestamp
  months: number
  monthsDone: Generated<number>
  finishedAt: Timestamp | null
  fault: string | null
  movedAt: Timestamp | null
}

export interface RankReplays {
  id: string
  policyHash: string
  fromOn: string
  toOn: string
  madeAt: Timestamp
  madeBy: string | null
  report: Json
}

export interface RankSettings {
  id: Generated<boolean>
  noticeDays: Generated<number>
}

export interface RankWarnings {
  id: string
  memberId: string
  tier: 'regular' | 'bronze' | 'silver' | 'certified'
  policy: string
  givenAt: Timestamp
  fallsAt: Timestamp
  endedAt: Timestamp | null
  outcome: 'lifted' | 'fallen' | null
}

export interface RecentViews {
  memberId: string
  kind: 'job' | 'freelancer'
  subjectId: string
  at: Timestamp
}

export interface RecoveryCodes {
  memberId: string
  hash: string
  madeAt: Timestamp
  usedAt: Timestamp | null
}

export interface Refunds {
  id: string
  chargeId: string
  lineOrderId: string
  orderId: string
  clientId: string
  amountYen: bigint
  status: Generated<'pending' | 'succeeded' | 'failed' | 'withdrawn'>
  createdAt: Timestamp
  settledAt: Timestamp | null
  notBefore: Timestamp | null
}

export interface Reports {
  id: string
  reporterId: string
  evidenceId: string
  aboutId: string
  subjectKind: string
  subjectId: string
  reason: 'harassment' | 'direct-deal' | 'false-ai-declaration' | 'retaliation' | 'copied-work' | 'discrimination' | 'unlawful' | 'spam' | 'other'
  body: Generated<string>
  status: 'open' | 'taken' | 'awaiting' | 'dismissed' | 'removed' | 'sanctioned'
  filedAt: Timestamp
  takenBy: string | null
  takenAt: Timestamp | null
  decidedBy: string | null
  decidedAt: Timestamp | null
  decisionNote: Generated<string>
}

export interface RetainerEvents {
  id: GeneratedAlways<bigint>
  retainerId: string
  verb: string
  fromStatus: string
  toStatus: string
  byRole: string
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface RetainerOrders {
  retainerId: string
  number: number
  orderId: string
}

export interface Retainers {
  id: string
  contractId: string
  orderId: string
  clientId: string
  freelancerId: string
  status: 'offered' | 'running' | 'ended' | 'cancelled'
  secondOn: string
  offeredAt: Timestamp
  startedAt: Timestamp | null
  title: string | null
  brief: string | null
  priceYen: bigint | null
  firstDueOn: string | null
  runsSince: string | null
  opened: Generated<number>
  noticeOn: string | null
  noticeBy: 'client' | 'freelancer' | null
  endsOn: string | null
  reason: Generated<string>
  reasonAskedAt: Timestamp | null
  endedAt: Timestamp | null
  openingNoticed: number | null
  deadlineNoticed: string | null
}

export interface ReviewReplies {
  reviewId: string
  authorId: string
  body: string
  at: Timestamp
}

export interface Reviews {
  id: string
  orderId: string
  side: 'client' | 'freelancer'
  authorId: string
  aboutId: string
  score: number
  quality: number | null
  communication: number | null
  timeliness: number | null
  again: number | null
  comment: Generated<string>
  writtenAt: Timestamp
  revealedAt: Timestamp | null
  commentHiddenAt: Timestamp | null
  commentHiddenBy: string | null
  commentHiddenReason: string | null
  priceUnfair: Generated<boolean>
}

export interface SanctionAppeals {
  id: string
  sanctionId: string
  memberId: string
  authorId: string
  appealUntil: Timestamp
  body: string
  status: 'open' | 'taken' | 'upheld' | 'overturned'
  filedAt: Timestamp
  takenBy: string | null
  takenAt: Timestamp | null
  decidedBy: string | null
  decidedAt: Timestamp | null
  answer: Generated<string>
}

export interface SanctionRules {
  id: string
  position: number
  nameJa: string
  nameEn: string
  textJa: string
  textEn: string
  retiredAt: Timestamp | null
}

export interface Sanctions {
  id: string
  reportId: string
  memberId: string
  ruleId: string
  evidenceId: string
  authorId: string
  notice: string
  appealUntil: Timestamp
  kind: 'warn' | 'hide' | 'restrict' | 'suspend' | 'close'
  features: Generated<string[]>
  until: Timestamp | null
  status: 'proposed' | 'standing' | 'ended' | 'overturned' | 'declined'
  proposedAt: Timestamp
  approvedBy: string | null
  imposedAt: Timestamp | null
  endedAt: Timestamp | null
}

export interface SandboxPayments {
  ref: string
  chargeId: string
  amountYen: bigint
  method: 'card' | 'bank'
  status: 'waiting' | 'needs-action' | 'succeeded' | 'failed'
  failure: string | null
  at: Timestamp
  succeedsAt: Timestamp | null
  disputedAt: Timestamp | null
  disputeEndsAt: Timestamp | null
  disputeOutcome: 'won' | 'lost' | null
}

export interface SandboxRefunds {
  id: string
  ref: string
  amountYen: bigint
  at: Timestamp
}

export interface SavedSearchHits {
  searchId: string
  subjectId: string
  at: Timestamp
}

export interface SavedSearches {
  id: string
  memberId: string
  kind: 'jobs' | 'freelancers' | 'tasks' | 'packages'
  name: string
  query: string
  createdAt: Timestamp
  checkedAt: Timestamp
  askedFor: Timestamp
}

export interface ScanConsents {
  memberId: string
  version: number
  givenAt: Timestamp
  withdrawnAt: Timestamp | null
}

export interface SearchBands {
  kind: 'freelancers' | 'jobs' | 'packages'
  band: number
  scoreMin: number
  measuredAt: Timestamp
}

export interface Seedings {
  begunAt: Timestamp
  finishedAt: Timestamp | null
}

export interface Sessions {
  id: string
  userId: string
  token: string
  expiresAt: Timestamp
  ipAddress: string | null
  userAgent: string | null
  createdAt: Timestamp
  updatedAt: Timestamp
  secondFactor: 'totp' | 'recovery-code' | 'passkey' | null
  confirmedAt: Timestamp | null
  lastSeenAt: Timestamp | null
  formerToken: string | null
}

export interface Shortlistings {
  proposalId: string
  clientId: string
  at: Timestamp
}

export interface StripeCheckouts {
  chargeId: string
  attempt: number
  sessionId: string
  createdAt: Timestamp
}

export interface TaskEvents {
  id: GeneratedAlways<bigint>
  taskId: string
  workId: string | null
  verb: string
  fromStatus: string
  toStatus: string
  byRole: 'client' | 'worker' | 'operator' | 'clock'
  actorId: string | null
  at: Timestamp
  detail: GeneratedJson
}

export interface TaskExtensions {
  chargeId: string
  taskId: string
  more: number
  at: Timestamp
  paidAt: Timestamp | null
}

export interface TaskPlaces {
  taskId: string
  number: number
  heldUntil: Generated<Timestamp>
  workId: string | null
}

export interface TaskScreenings {
  taskId: string
  workerId: string
  passed: boolean
  at: Timestamp
}

export interface TaskTexts {
  workId: string
  questionId: string
  taskId: string
  workerId: string
  sha256: string
  bands: number[]
}

export interface TaskWorkFiles {
  workId: string
  questionId: string
  fileId: string
}

export interface TaskWorks {
  id: string
  taskId: string
  placeNumber: number
  workerId: string
  pass: number
  status: 'started' | 'submitted' | 'returned' | 'referred' | 'approved' | 'rejected' | 'appealed' | 'unpaid' | 'lapsed'
  startedAt: Timestamp
  expiresAt: Timestamp
  savedAt: Timestamp | null
  answers: GeneratedJson
  aiUse: 'none' | 'assisted' | 'generated' | null
  consentText: string | null
  submittedAt: Timestamp | null
  similarPercent: number | null
  similarTo: string | null
  returnedAt: Timestamp | null
  returnNote: string | null
  rejectedAt: Timestamp | null
  reason: 'incomplete' | 'off-topic' | 'careless' | 'copied' | 'ai-against-rule' | 'other' | null
  comment: string | null
  appealedAt: Timestamp | null
  appeal: string | null
  decidedAt: Timestamp | null
  decisionNote: string | null
  endedAt: Timestamp | null
  orderId: string | null
}

export interface Tasks {
  id: string
  clientId: string
  status: Generated<'draft' | 'awaiting' | 'open' | 'closing' | 'completed' | 'cancelled'>
  categorySlug: string | null
  title: Generated<string>
  brief: Generated<string>
  questions: GeneratedJson
  unitYen: Generated<bigint>
  worksCount: Generated<number>
  minutes: Generated<number>
  periodDays: Generated<number>
  perPerson: Generated<number>
  minTier: Generated<'none' | 'regular' | 'bronze' | 'silver' | 'certified'>
  minApprovalPercent: Generated<number>
  screening: Json | null
  aiUse: Generated<'forbidden' | 'declared' | 'free'>
  trainingPurpose: Generated<string>
  trainingBy: Generated<string>
  trainingFaceOrVoice: Generated<boolean>
  trainingLicence: Generated<string>
  clientFeeYen: Generated<bigint>
  freelancerFeeYen: Generated<bigint>
  openedAt: Timestamp | null
  endsAt: Timestamp | null
  closedAt: Timestamp | null
  endedAt: Timestamp | null
  createdAt: Timestamp
  updatedAt: Timestamp
  endingNoticedAt: Timestamp | null
  approvalNoticedAt: Timestamp | null
  regions: Generated<string[]>
}

export interface TermsNotices {
  orderId: string
  version: number
  items: Json
  sha256: string
  at: Timestamp
}

export interface TextFlags {
  id: string
  memberId: string
  surface: string
  href: string
  kinds: string[]
  outcome: 'held' | 'sent' | 'reported'
  reporterId: string | null
  at: Timestamp
}

export interface ThreadActions {
  threadId: string
  memberId: string
  deed: string
  at: Timestamp
}

export interface ThreadReads {
  threadId: string
  memberId: string
  readAt: Timestamp
}

export interface Threads {
  id: string
  contextKind: 'job' | 'contract' | 'package' | 'direct'
  contextId: string
  freelancerId: string
  clientId: string
  title: string
  tiedAt: Timestamp | null
  createdAt: Timestamp
  lastAt: Timestamp
  waitingSince: Timestamp | null
  answeredAt: Timestamp | null
}

export interface TotpSecrets {
  memberId: string
  secret: Buffer
  madeAt: Timestamp
  confirmedAt: Timestamp | null
  lastStep: bigint | null
}

export interface UsedChallenges {
  challenge: string
  expiresAt: Timestamp
}

export interface Vacations {
  id: string
  memberId: string
  fromOn: string
  untilOn: string
  declaredAt: Timestamp
  cancelledAt: Timestamp | null
}

export interface Visits {
  memberId: string
  at: Timestamp
}

export interface WithholdingPayments {
  clientId: string
  month: string
  paidOn: string
  at: Timestamp
}

export interface DB {
  accountClosings: AccountClosings
  accountExports: AccountExports
  auditLog: AuditLog
  bankAccounts: BankAccounts
  bankTransfers: BankTransfers
  blocks: Blocks
  businessExperiences: BusinessExperiences
  businessFacts: BusinessFacts
  caseEvents: CaseEvents
  categories: Categories
  categoryCuts: CategoryCuts
  chargeDisputes: ChargeDisputes
  chargeLines: ChargeLines
  charges: Charges
  clientProfileFacts: ClientProfileFacts
  clientProfiles: ClientProfiles
  competitionAppeals: CompetitionAppeals
  competitionEntries: CompetitionEntries
  competitionEntryFiles: CompetitionEntryFiles
  competitionEvents: CompetitionEvents
  competitionFilesLeft: CompetitionFilesLeft
  competitionLikenesses: CompetitionLikenesses
  competitionPollEntries: CompetitionPollEntries
  competitionPollVotes: CompetitionPollVotes
  competitionPolls: CompetitionPolls
  competitions: Competitions
  confidentialityConfirmations: ConfidentialityConfirmations
  contactDisclosures: ContactDisclosures
  contracts: Contracts
  credentials: Credentials
  declinedDeals: DeclinedDeals
  deliveries: Deliveries
  deliveryFiles: DeliveryFiles
  depositStatements: DepositStatements
  deposits: Deposits
  digestLines: DigestLines
  disputeAppeals: DisputeAppeals
  disputeEvents: DisputeEvents
  disputeFiles: DisputeFiles
  disputeOffers: DisputeOffers
  disputeStatements: DisputeStatements
  disputes: Disputes
  doneForms: DoneForms
  emailChanges: EmailChanges
  endNotices: EndNotices
  entries: Entries
  evidenceSnapshots: EvidenceSnapshots
  factorResets: FactorResets
  favourites: Favourites
  fileParts: FileParts
  files: Files
  freelancerSearch: FreelancerSearch
  halfSessions: HalfSessions
  heldMessageFiles: HeldMessageFiles
  heldMessages: HeldMessages
  hiddenContents: HiddenContents
  identityChecks: IdentityChecks
  integrityCases: IntegrityCases
  integrityDecisions: IntegrityDecisions
  integrityNights: IntegrityNights
  integritySignals: IntegritySignals
  integritySuspects: IntegritySuspects
  jobAddenda: JobAddenda
  jobEvents: JobEvents
  jobFiles: JobFiles
  jobInvitations: JobInvitations
  jobQuestions: JobQuestions
  jobSearch: JobSearch
  jobTags: JobTags
  jobs: Jobs
  keptForms: KeptForms
  ledgerAccounts: LedgerAccounts
  ledgerProofs: LedgerProofs
  limitCounts: LimitCounts
  memberBars: MemberBars
  members: Members
  membersRankDue: MembersRankDue
  messageFiles: MessageFiles
  messageTemplates: MessageTemplates
  messages: Messages
  noticeSettings: NoticeSettings
  notices: Notices
  oneTimeTokens: OneTimeTokens
  orderDueDates: OrderDueDates
  orderEvents: OrderEvents
  orderNotices: OrderNotices
  orderReminders: OrderReminders
  orderRequests: OrderRequests
  orders: Orders
  outboxMails: OutboxMails
  outboxTexts: OutboxTexts
  packageEvents: PackageEvents
  packageImages: PackageImages
  packageOptions: PackageOptions
  packageOrders: PackageOrders
  packagePlans: PackagePlans
  packageQuestions: PackageQuestions
  packageSearch: PackageSearch
  packages: Packages
  paperConfirmations: PaperConfirmations
  paperCopies: PaperCopies
  paperOperators: PaperOperators
  paperPeriods: PaperPeriods
  paperScans: PaperScans
  paperSeries: PaperSeries
  papers: Papers
  passkeys: Passkeys
  payoutChoices: PayoutChoices
  payoutDays: PayoutDays
  payoutLines: PayoutLines
  payoutPayer: PayoutPayer
  payoutRunEvents: PayoutRunEvents
  payoutRuns: PayoutRuns
  phoneCodes: PhoneCodes
  phones: Phones
  portfolioImages: PortfolioImages
  portfolioItems: PortfolioItems
  postings: Postings
  priceTalks: PriceTalks
  profileCategories: ProfileCategories
  profileFacts: ProfileFacts
  profileSkills: ProfileSkills
  profiles: Profiles
  proposalEvents: ProposalEvents
  proposalExtras: ProposalExtras
  proposalFiles: ProposalFiles
  proposalNotes: ProposalNotes
  proposalOrders: ProposalOrders
  proposalPicks: ProposalPicks
  proposals: Proposals
  providerEvents: ProviderEvents
  qualifications: Qualifications
  rankChanges: RankChanges
  rankClientChanges: RankClientChanges
  rankClientReceipts: RankClientReceipts
  rankClients: RankClients
  rankCredentials: RankCredentials
  rankFullPasses: RankFullPasses
  rankNights: RankNights
  rankPolicies: RankPolicies
  rankPolicyTellings: RankPolicyTellings
  rankReceipts: RankReceipts
  rankReplayMoves: RankReplayMoves
  rankReplayRuns: RankReplayRuns
  rankReplays: RankReplays
  rankSettings: RankSettings
  rankWarnings: RankWarnings
  recentViews: RecentViews
  recoveryCodes: RecoveryCodes
  refunds: Refunds
  reports: Reports
  retainerEvents: RetainerEvents
  retainerOrders: RetainerOrders
  retainers: Retainers
  reviewReplies: ReviewReplies
  reviews: Reviews
  sanctionAppeals: SanctionAppeals
  sanctionRules: SanctionRules
  sanctions: Sanctions
  sandboxPayments: SandboxPayments
  sandboxRefunds: SandboxRefunds
  savedSearchHits: SavedSearchHits
  savedSearches: SavedSearches
  scanConsents: ScanConsents
  searchBands: SearchBands
  seedings: Seedings
  sessions: Sessions
  shortlistings: Shortlistings
  stripeCheckouts: StripeCheckouts
  taskEvents: TaskEvents
  taskExtensions: TaskExtensions
  taskPlaces: TaskPlaces
  taskScreenings: TaskScreenings
  taskTexts: TaskTexts
  taskWorkFiles: TaskWorkFiles
  taskWorks: TaskWorks
  tasks: Tasks
  termsNotices: TermsNotices
  textFlags: TextFlags
  threadActions: ThreadActions
  threadReads: ThreadReads
  threads: Threads
  totpSecrets: TotpSecrets
  usedChallenges: UsedChallenges
  vacations: Vacations
  visits: Visits
  withholdingPayments: WithholdingPayments
}

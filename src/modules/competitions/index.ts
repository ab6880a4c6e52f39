export { choose } from './commands/choose'
export { chooseAnother } from './commands/choose-another'
export { discard } from './commands/discard'
export { enter, type NewEntry } from './commands/enter'
export { extend } from './commands/extend'
export { markUnserious } from './commands/mark-unserious'
export { pay } from './commands/pay'
export { refund } from './commands/refund'
export { replaceEntry } from './commands/replace-entry'
export { saveDraft } from './commands/save-draft'
export { startPoll } from './commands/start-poll'
export { weighEntry } from './commands/weigh-entry'
export { withdraw } from './commands/withdraw'
export { withdrawEntry } from './commands/withdraw-entry'
export { previewShapes } from './entry-files'
export {
  competitionClosed,
  competitionDecided,
  competitionEnded,
  competitionExtended,
  competitionOpened,
  competitionRefunded,
  competitionShared,
  entryAnswered,
  entrySubmitted,
  entryWithdrawn,
  entryWon,
} from './events'
export { competitions } from './module'
export { CompetitionCard } from './pages/competition-card'
export { CompetitionDues } from './pages/competition-dues'
export { competitionPage, entryPage } from './queries'
export { type CompetitionCardData, competitionCards, competitionForSearch } from './queries-cards'
export { type CompetitionDue, competitionDues } from './queries-dues'

export { giveConsent } from './commands/give-consent'
export { linkThread } from './commands/link-thread'
export { openThread } from './commands/open-thread'
export { openThreads } from './commands/open-threads'
export { recordAction } from './commands/record-action'
export { writeMessage } from './commands/write-message'
export { heldDecided, messageSent, threadRead } from './events'
export { messages } from './module'
export { Composer, type ComposerProps } from './pages/parts/composer'
export {
  type FileHref,
  LiveThread,
  lastSeenId,
  MessageBody,
  MessageItem,
  MessageItems,
  MessageTimeline,
} from './pages/parts/timeline'
export { type ThreadHead, type ThreadMessage, threadHead, threadMessages } from './queries'
export { blockBetween, isBlocked, type ThreadRow, threadList } from './queries-list'
export { replyDue, replyDueAt, replyHoursMax } from './rules'
export type { Writing } from './rules-writing'
export { actionParts, type NewThread, type ThreadAction, threadOpening } from './store'

export { tellMember } from './commands/tell-member'
export { noticeJob } from './jobs'
export { kindsOf, notices } from './module'
export { todoList, unreadNotices, waitingCounts } from './queries-todo'

export { tellMember } from './commands/tell-member'
export { noticeJob } from './jobs'
export { kindsOf, notices } from './module'
export { todoCount, todoList, unreadNotices } from './queries-todo'

export { accounts } from './module'
export type { MemberArchive } from './services'

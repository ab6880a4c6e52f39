export { issue } from './commands/issue'
export { papers } from './module'

export { issue } from './commands/issue'
export { setOperator } from './commands/set-operator'
export { confirmSilence, issueMissing, issuePeriods } from './jobs'
export { papers } from './module'

export { rankCredentials } from './module'

export { console } from './module'

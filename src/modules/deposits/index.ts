export { deposits } from './module'
export { bankProvider } from './provider'

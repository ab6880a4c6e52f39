// The engine that awards a tier, for the browser: fetched by the sliders when somebody reaches for one (§2.5).
export {
  planFrom,
  readWhatIf,
  type WhatIfInput,
  whatIf,
  whatIfMarkup,
  whatIfView,
} from '../../modules/ranks/what-if/what-if-in-browser'
export { drawn } from '../drawn'

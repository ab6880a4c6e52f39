export { type DetectionAcross, detectAcross, type PartFinding } from './across'
export { type Detection, detect } from './detect'
export { type Finding, type Kind, kinds, type Verdict } from './finding'

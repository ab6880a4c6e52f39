// Apart from the other rules because the browser counts with it, too.

export { visibleLength as introductionLength } from '../../platform/visible-length'

/** What Regular asks of an introduction (§2.1). */
export const introductionAim = 300

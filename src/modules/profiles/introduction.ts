// Apart from the other rules because the browser counts with it, too.

export { visibleLength as introductionLength } from '../../platform/visible-length'

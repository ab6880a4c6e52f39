import type { Policy } from '../policy'
import { classic2020 } from './classic-2020'
import { current2024 } from './current-2024'
import { robust } from './robust'
import { satisfaction2022 } from './satisfaction-2022'

/** The policies that ship with the code (§2.3), oldest first. */
export const builtInPolicies: readonly Policy[] = [classic2020, satisfaction2022, current2024, robust]

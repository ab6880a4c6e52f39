import { type Policy, parsePolicy } from '../../engine/policy/policy'
import { dateOf } from '../../platform/calendar'
import { FormFault } from '../../platform/http/forms'
import type { Ctx } from '../../platform/http/types'
import { draftFromForm, type FormValues } from './lab-form'
import { labPageTexts } from './texts'

/** The form goes back to whoever typed it, each fault beside its field. */
export const fault = (values: FormValues, errors: Record<string, string>): FormFault =>
  new FormFault({ values: values as Record<string, string | string[]>, errors })

/** The draft as the form says it; throws the form back with every field at fault named. */
export const readForm = (c: Ctx, draft: Policy, values: FormValues): Policy => {
  const { faults: t, jsonFault } = labPageTexts[c.var.lang].edit
  const read = draftFromForm(draft, values)
  if (read.ok) {
    const parsed = parsePolicy(read.policy)
    if (!parsed.ok) throw fault(values, { policyId: jsonFault(parsed.field, parsed.message) })
    return parsed.value
  }
  const errors = Object.entries(read.errors).map(([name, kind]) => [name, t[kind]] as const)
  throw fault(values, Object.fromEntries(errors))
}

/** The rule as JSON; throws the form back with the first field at fault named. */
export const readJson = (c: Ctx, values: FormValues): Policy => {
  const t = labPageTexts[c.var.lang].edit
  let json: unknown
  try {
    json = JSON.parse(String(values['json'] ?? ''))
  } catch {
    throw fault(values, { json: t.notJson })
  }
  const parsed = parsePolicy({ effectiveFrom: dateOf(c.var.at), ...(json as object) })
  if (!parsed.ok) throw fault(values, { json: t.jsonFault(parsed.field, parsed.message) })
  return parsed.value
}

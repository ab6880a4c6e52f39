import { type Child, useContext } from 'hono/jsx'
import { DrawnFields } from './error-summary'
import { FieldMarks } from './marked-text'
import { uiTexts } from './texts'
import { useView } from './view'

/** What every field takes. */
export interface FieldProps {
  name: string
  label: string
  hint?: Child
  required?: boolean | undefined
  /** Defaults to one made from the name; give one when a name occurs twice on a page. */
  id?: string | undefined
  /** No 必須 / 任意 beside the label: for search and filter forms. */
  unmarked?: boolean | undefined
  /** Its place among fields of the same list (names ending in []); it then needs an `id` of its own. */
  nth?: number | undefined
}

/** A field's name as the target of links to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]+/g, '_')}`

export interface FieldState {
  id: string
  error: string | undefined
  typed: string | string[] | undefined
  /** The form came back: an absent value means that it was left empty. */
  isReturned: boolean
  /** Attributes for the control: its id, its error and its description; the first field at fault takes the focus. */
  control: Record<string, string | boolean>
}

/** What the returned form says about one field. */
export const useField = ({ name, label, id, hint, required, nth }: FieldProps): FieldState => {
  const { form } = useView()
  const own = id ?? fieldId(name)
  // A list's faults are told by place: `priceYen[].2`.
  const key = nth === undefined ? name : `${name}.${nth}`
  const error = form?.errors[key]
  useContext(DrawnFields)?.set(key, { label, id: own })
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  const control: Record<string, string | boolean> = { id: own, name }
  if (required) control['required'] = true
  if (described) control['aria-describedby'] = described
  if (error) control['aria-invalid'] = 'true'
  if (error && Object.keys(form?.errors ?? {})[0] === key) control['autofocus'] = true
  const values = form?.values[name]
  const typed = nth !== undefined && Array.isArray(values) ? values[nth] : values
  return { id: own, error, typed, isReturned: form !== null, control }
}

/** The one value to show: what was typed, else what is stored. */
export const shownValue = (state: FieldState, value: string | undefined): string | undefined => {
  const typed = Array.isArray(state.typed) ? state.typed[0] : state.typed
  return typed ?? value
}

/** All values to tick: a returned form without the name means that nothing was ticked. */
export const shownValues = (state: FieldState, values: readonly string[]): readonly string[] => {
  if (!state.isReturned) return values
  if (state.typed === undefined) return []
  return Array.isArray(state.typed) ? state.typed : [state.typed]
}

/** 必須 or 任意. The control itself says "required" to screen readers. */
export const FieldMark = ({ required, unmarked }: Partial<Pick<FieldProps, 'required' | 'unmarked'>>) => {
  const texts = uiTexts[useView().lang].form
  if (unmarked) return null
  return (
    <span class={required ? 'mark mark-required' : 'mark'} aria-hidden="true">
      {required ? texts.required : texts.optional}
    </span>
  )
}

/** Hint and error under a field's label, with the ids that the control points at. */
export const FieldNotes = ({ id, hint, error }: { id: string; hint?: Child; error: string | undefined }) => (
  <>
    {hint ? (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
    ) : null}
  </>
)

/** Label, notes and control of a field with one control. */
export const FieldFrame = ({
  field,
  state,
  children,
}: {
  field: FieldProps
  state: FieldState
  children?: Child
}) => (
  <div class={state.error ? 'field field-wrong' : 'field'}>
    <div class="field-head">
      <label for={state.id}>{field.label}</label>
      <FieldMark required={field.required} unmarked={field.unmarked} />
    </div>
    <FieldNotes id={state.id} hint={field.hint} error={state.error} />
    <FieldMarks name={field.nth === undefined ? field.name : `${field.name}.${field.nth}`} />
    {children}
  </div>
)

/** Legend, notes and controls of a group of choices. */
export const FieldGroup = ({
  field,
  state,
  role,
  children,
}: {
  field: FieldProps
  state: FieldState
  role?: 'radiogroup' | undefined
  children?: Child
}) => (
  <fieldset
    class={state.error ? 'field field-wrong' : 'field'}
    {...(role
      ? { role, 'aria-required': field.required, 'aria-invalid': state.control['aria-invalid'] }
      : {})}
    aria-describedby={state.control['aria-describedby'] as string | undefined}
  >
    <legend class="field-head">
      <span>{field.label}</span>
      <FieldMark required={field.required} unmarked={field.unmarked} />
    </legend>
    <FieldNotes id={state.id} hint={field.hint} error={state.error} />
    {children}
  </fieldset>
)

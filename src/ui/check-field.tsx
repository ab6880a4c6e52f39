import type { Child } from 'hono/jsx'
import { FieldMark, FieldNotes, useField } from './field'

export interface CheckFieldProps {
  name: string
  label: Child
  hint?: Child
  required?: boolean | undefined
  checked?: boolean | undefined
  value?: string | undefined
  id?: string | undefined
}

/** One box to tick: an agreement or a switch. Only `required` is marked, since a box is optional by nature. */
export const CheckField = ({ label, checked, value = 'on', ...field }: CheckFieldProps) => {
  const state = useField({ ...field, label: typeof label === 'string' ? label : '' })
  const isTicked = state.isReturned ? state.typed !== undefined : checked
  return (
    <div class={state.error ? 'field field-wrong' : 'field'}>
      <label class="choice">
        <input {...state.control} type="checkbox" value={value} checked={isTicked} />
        <span>
          {label}
          {field.required ? <FieldMark required /> : null}
        </span>
      </label>
      <FieldNotes id={state.id} hint={field.hint} error={state.error} />
    </div>
  )
}

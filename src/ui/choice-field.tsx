import type { Child } from 'hono/jsx'
import { FieldGroup, type FieldProps, shownValue, shownValues, useField } from './field'

export interface Choice {
  value: string
  label: Child
  hint?: Child
  disabled?: boolean | undefined
}

export interface ChoiceFieldProps extends FieldProps {
  options: readonly Choice[]
  value?: string | undefined
  /** `cards`: boxes with room for an explanation; `inline`: one line. */
  layout?: 'list' | 'inline' | 'cards' | undefined
}

const ChoiceText = ({ option, id }: { option: Choice; id: string }) => (
  <span>
    <span class="choice-label">{option.label}</span>
    {option.hint ? (
      <span class="choice-hint" id={id}>
        {option.hint}
      </span>
    ) : null}
  </span>
)

/** One choice out of few, all in view: a group of radio buttons. */
export const ChoiceField = (props: ChoiceFieldProps) => {
  const { options, value, layout = 'list', name, required } = props
  const state = useField(props)
  const chosen = shownValue(state, value)
  const focus = state.control['autofocus'] ? { autofocus: true } : {}
  return (
    <FieldGroup field={props} state={state} role="radiogroup">
      <div class={`choices choices-${layout}`}>
        {options.map((option, index) => (
          <label class="choice">
            <input
              type="radio"
              id={index === 0 ? state.id : `${state.id}-${index}`}
              name={name}
              value={option.value}
              checked={option.value === chosen}
              required={required}
              disabled={option.disabled}
              {...(index === 0 ? focus : {})}
            />
            <ChoiceText option={option} id={`${state.id}-${index}-hint`} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** `required` is only marked: browsers cannot ask for one of many boxes. */
export interface CheckGroupProps extends FieldProps {
  options: readonly Choice[]
  values?: readonly string[] | undefined
  layout?: 'list' | 'inline' | 'cards' | undefined
}

/** Any number of choices: a group of checkboxes with one name. */
export const CheckGroup = (props: CheckGroupProps) => {
  const { options, values = [], layout = 'list', name } = props
  const state = useField(props)
  const ticked = shownValues(state, values)
  const focus = state.control['autofocus'] ? { autofocus: true } : {}
  return (
    <FieldGroup field={props} state={state}>
      <div class={`choices choices-${layout}`}>
        {options.map((option, index) => (
          <label class="choice">
            <input
              type="checkbox"
              id={index === 0 ? state.id : `${state.id}-${index}`}
              name={name}
              value={option.value}
              checked={ticked.includes(option.value)}
              disabled={option.disabled}
              aria-invalid={state.error ? 'true' : undefined}
              {...(index === 0 ? focus : {})}
            />
            <ChoiceText option={option} id={`${state.id}-${index}-hint`} />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

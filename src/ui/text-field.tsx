import { FieldFrame, type FieldProps, shownValue, useField } from './field'

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number' | undefined
  value?: string | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  maxlength?: number | undefined
  minlength?: number | undefined
  placeholder?: string | undefined
  pattern?: string | undefined
  /** Unit after the box, such as 字 or 日. */
  suffix?: string | undefined
  /** Width in characters, for values of known length. */
  size?: number | undefined
  readonly?: boolean | undefined
  /** Id of a datalist with suggestions. */
  list?: string | undefined
}

/** One line of text. A password is never shown again. */
export const TextField = (props: TextFieldProps) => {
  const { type = 'text', value, suffix, size } = props
  const state = useField(props)
  return (
    <FieldFrame field={props} state={state}>
      <div class="control">
        <input
          {...state.control}
          type={type}
          value={type === 'password' ? undefined : shownValue(state, value)}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          maxlength={props.maxlength}
          minlength={props.minlength}
          placeholder={props.placeholder}
          pattern={props.pattern}
          size={size}
          readonly={props.readonly}
          list={props.list}
          class={size ? 'input input-sized' : 'input'}
        />
        {suffix ? <span class="affix">{suffix}</span> : null}
      </div>
    </FieldFrame>
  )
}

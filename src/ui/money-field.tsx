import { FieldFrame, type FieldProps, shownValue, useField } from './field'
import { formatCount } from './format'

export interface MoneyFieldProps extends FieldProps {
  /** Yen. */
  value?: bigint | undefined
  /** Text after the box, such as 税込. */
  suffix?: string | undefined
}

/** An amount in yen. What arrives may hold separators and full-width digits: the route strips them. */
export const MoneyField = (props: MoneyFieldProps) => {
  const state = useField(props)
  const stored = props.value === undefined ? undefined : formatCount(props.value)
  return (
    <FieldFrame field={props} state={state}>
      <div class="control">
        <span class="affix" aria-hidden="true">
          ¥
        </span>
        <input
          {...state.control}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength={15}
          size={12}
          value={shownValue(state, stored)}
          class="input input-sized input-money num"
        />
        {props.suffix ? <span class="affix">{props.suffix}</span> : null}
      </div>
    </FieldFrame>
  )
}

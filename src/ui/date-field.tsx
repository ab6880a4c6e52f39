import { FieldFrame, type FieldProps, shownValue, useField } from './field'

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD', or 'YYYY-MM-DDThh:mm' with `time`. Tokyo time. */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
  time?: boolean | undefined
}

/** A civil date, or a date with a time. */
export const DateField = (props: DateFieldProps) => {
  const state = useField(props)
  return (
    <FieldFrame field={props} state={state}>
      <input
        {...state.control}
        type={props.time ? 'datetime-local' : 'date'}
        value={shownValue(state, props.value)}
        min={props.min}
        max={props.max}
        class="input input-sized num"
      />
    </FieldFrame>
  )
}

import { FieldFrame, type FieldProps, shownValue, useField } from './field'
import { uiTexts } from './texts'
import { useView } from './view'

export interface Option {
  value: string
  label: string
  disabled?: boolean | undefined
}

export interface SelectFieldProps extends FieldProps {
  options?: readonly Option[] | undefined
  groups?: readonly { label: string; options: readonly Option[] }[] | undefined
  value?: string | undefined
  /** First, empty choice; `null` for none. Defaults to 選んでください. */
  empty?: string | null | undefined
}

const Options = ({ options, selected }: { options: readonly Option[]; selected: string | undefined }) => (
  <>
    {options.map((option) => (
      <option value={option.value} selected={option.value === selected} disabled={option.disabled}>
        {option.label}
      </option>
    ))}
  </>
)

/** One choice out of many, flat or in groups. */
export const SelectField = (props: SelectFieldProps) => {
  const state = useField(props)
  const selected = shownValue(state, props.value)
  const empty = props.empty === undefined ? uiTexts[useView().lang].form.choose : props.empty
  return (
    <FieldFrame field={props} state={state}>
      <select {...state.control} class="input">
        {empty === null ? null : <option value="">{empty}</option>}
        {props.options ? <Options options={props.options} selected={selected} /> : null}
        {props.groups?.map((group) => (
          <optgroup label={group.label}>
            <Options options={group.options} selected={selected} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

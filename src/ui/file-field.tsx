import { FieldFrame, type FieldProps, useField } from './field'

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as in `accept`. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** Files from the person's machine. The form must be `multipart/form-data`; a returned form cannot keep files. */
export const FileField = (props: FileFieldProps) => {
  const state = useField(props)
  return (
    <FieldFrame field={props} state={state}>
      <input
        {...state.control}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        class="input-file"
      />
    </FieldFrame>
  )
}

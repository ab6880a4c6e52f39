import { FieldFrame, type FieldProps, useField } from './field'
import { formatBytes } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as in `accept`. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** How much of their room a person uses, where little is left. */
export const NearlyFull = () => {
  const { lang, storage } = useView()
  return storage ? (
    <p class="small due storage-left" role="status">
      {uiTexts[lang].files.nearlyFull(formatBytes(storage.usedBytes), formatBytes(storage.limitBytes))}
    </p>
  ) : null
}

/** Files from the person's machine. The form must be `multipart/form-data`; a returned form cannot keep files. */
export const FileField = (props: FileFieldProps) => {
  const state = useField(props)
  return (
    <FieldFrame field={props} state={state}>
      <NearlyFull />
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

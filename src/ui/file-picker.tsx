import { FieldMark, fieldId, useField } from './field'
import { NearlyFull } from './file-field'
import { formatBytes } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

export interface StoredFile {
  id: string
  name: string
  bytes: number
}

/** The largest single file, as the server has it. */
const maxFileBytes = 100 * 1024 * 1024

/**
 * A file that is uploaded but not sent yet: it travels with the form while its box is ticked. `isNew`: it has just come, so
 * that what was said on the page of how much room is left may be wrong by now.
 */
export const KeptFile = ({
  file,
  isNew,
  ids = 'fileIds[]',
}: {
  file: StoredFile
  isNew?: boolean
  ids?: string | undefined
}) => (
  <li>
    <label>
      <input type="checkbox" name={ids} value={file.id} checked />
      <bdi>{file.name}</bdi>{' '}
      {file.bytes > 0 ? <small class="soft num">{formatBytes(file.bytes)}</small> : null}
    </label>
    <input type="hidden" name={`fileName-${file.id}`} value={file.name} />
    {isNew ? <NearlyFull /> : null}
  </li>
)

/** Files that an earlier attempt has kept: a refused form loses nothing. */
const keptFiles = (values: Record<string, string | string[]>, ids: string): StoredFile[] => {
  const given = values[ids]
  return (Array.isArray(given) ? given : []).map((id) => ({
    id,
    name: String(values[`fileName-${id}`] ?? id),
    bytes: 0,
  }))
}

export interface FilePickerProps {
  hint?: string | undefined
  /** The field of new files; what is wrong with them stands there. */
  name?: string | undefined
  /** The list of ids by which kept files travel. */
  ids?: string | undefined
  /** Those that are kept already, where no form came back. */
  kept?: readonly StoredFile[] | undefined
  /** A legend above says already what is chosen here. */
  named?: boolean | undefined
}

/**
 * Chooses files for a `multipart/form-data` form whose route keeps them with `keepUploads`. Where scripts run, each is
 * uploaded at once with its progress, and goes on where a lost connection cut it off (§3.9); else they go with the form.
 */
export const FilePicker = ({
  hint,
  name = 'files',
  ids = 'fileIds[]',
  kept = [],
  named,
}: FilePickerProps) => {
  const { lang, form, assets } = useView()
  const t = uiTexts[lang].files
  const error = form?.errors[name]
  const id = fieldId(name)
  return (
    <file-upload
      data-script={assets.scripts['upload']}
      data-uploading={t.uploading}
      data-failed={t.failed}
      data-max={maxFileBytes}
      data-too-large={t.tooLarge}
      data-ids={ids}
    >
      <label class="file-choice">
        <span class={named ? 'hidden' : undefined}>{t.label}</span>
        <input
          class="input-file"
          type="file"
          id={id}
          name={name}
          multiple
          aria-describedby={`${id}-hint`}
          aria-invalid={error ? 'true' : undefined}
        />
      </label>
      <small class="soft" id={`${id}-hint`}>
        {hint ?? t.hint}
      </small>
      <NearlyFull />
      {error ? <p class="error">{error}</p> : null}
      <ul class="file-list" aria-label={t.kept}>
        {(form ? keptFiles(form.values, ids) : kept).map((file) => (
          <KeptFile file={file} ids={ids} />
        ))}
      </ul>
    </file-upload>
  )
}

/** The picker as one of a form's fields. */
export const FilesField = ({
  label,
  required,
  ...picker
}: Omit<FilePickerProps, 'named'> & { label: string; required?: boolean | undefined }) => {
  useField({ name: picker.name ?? 'files', label })
  return (
    <fieldset class="field">
      <legend class="field-head">
        <span>{label}</span>
        <FieldMark required={required} />
      </legend>
      <FilePicker named {...picker} />
    </fieldset>
  )
}

import { FieldMark } from './field'
import { NearlyFull } from './file-field'
import { formatBytes } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

interface StoredFile {
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
export const KeptFile = ({ file, isNew }: { file: StoredFile; isNew?: boolean }) => (
  <li>
    <label>
      <input type="checkbox" name="fileIds[]" value={file.id} checked />
      <bdi>{file.name}</bdi>{' '}
      {file.bytes > 0 ? <small class="soft num">{formatBytes(file.bytes)}</small> : null}
    </label>
    <input type="hidden" name={`fileName-${file.id}`} value={file.name} />
    {isNew ? <NearlyFull /> : null}
  </li>
)

/** Files that an earlier attempt has kept: a refused form loses nothing. */
const keptFiles = (values: Record<string, string | string[]>): StoredFile[] => {
  const ids = values['fileIds[]']
  return (Array.isArray(ids) ? ids : []).map((id) => ({
    id,
    name: String(values[`fileName-${id}`] ?? id),
    bytes: 0,
  }))
}

/**
 * Chooses files for a `multipart/form-data` form whose door keeps them with `keepUploads`. Where scripts run, each is
 * uploaded at once with its progress, and goes on where a lost connection cut it off (§3.9); else they go with the form.
 * `named`: a legend above says already what is chosen here.
 */
export const FilePicker = ({ hint, named }: { hint?: string; named?: boolean }) => {
  const { lang, form, assets } = useView()
  const t = uiTexts[lang].files
  const error = form?.errors['files']
  return (
    <file-upload
      data-script={assets.scripts['upload']}
      data-uploading={t.uploading}
      data-failed={t.failed}
      data-max={maxFileBytes}
      data-too-large={t.tooLarge}
    >
      <label class="file-choice">
        <span class={named ? 'hidden' : undefined}>{t.label}</span>
        <input class="input-file" type="file" name="files" multiple aria-describedby="files-hint" />
      </label>
      <small class="soft" id="files-hint">
        {hint ?? t.hint}
      </small>
      <NearlyFull />
      {error ? <p class="error">{error}</p> : null}
      <ul class="file-list" aria-label={t.kept}>
        {keptFiles(form?.values ?? {}).map((file) => (
          <KeptFile file={file} />
        ))}
      </ul>
    </file-upload>
  )
}

/** The picker as one of a form's fields. */
export const FilesField = ({ label, hint }: { label: string; hint?: string }) => (
  <fieldset class="field">
    <legend class="field-head">
      <span>{label}</span>
      <FieldMark />
    </legend>
    <FilePicker named {...(hint ? { hint } : {})} />
  </fieldset>
)

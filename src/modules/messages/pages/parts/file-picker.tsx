import { formatBytes, useView } from '../../../../ui'
import { texts } from '../../texts'

/** A file that is uploaded but not sent yet: it travels with the form while its box is ticked. */
export const KeptFile = ({ file }: { file: { id: string; name: string; bytes: number } }) => (
  <li>
    <label>
      <input type="checkbox" name="fileIds[]" value={file.id} checked />
      {file.name} {file.bytes > 0 ? <small class="soft num">{formatBytes(file.bytes)}</small> : null}
    </label>
    <input type="hidden" name={`fileName-${file.id}`} value={file.name} />
  </li>
)

/** Files that an earlier attempt has kept: a refused form loses nothing. */
const keptFiles = (
  values: Record<string, string | string[]>,
): { id: string; name: string; bytes: number }[] => {
  const ids = values['fileIds[]']
  return (Array.isArray(ids) ? ids : []).map((id) => ({
    id,
    name: String(values[`fileName-${id}`] ?? id),
    bytes: 0,
  }))
}

/** Chooses files. Where scripts run, each is uploaded at once with its progress; else they go with the form. */
export const FilePicker = () => {
  const { lang, form } = useView()
  const t = texts[lang].composer
  const error = form?.errors['files']
  return (
    <file-upload data-url="/messages/files" data-uploading={t.uploading} data-failed={t.uploadFailed}>
      <label class="composer-file">
        <span>{t.files}</span>
        <input class="input-file" type="file" name="files" multiple aria-describedby="files-hint" />
      </label>
      <small class="soft" id="files-hint">
        {t.filesHint}
      </small>
      {error ? <p class="error">{error}</p> : null}
      <ul class="composer-files" aria-label={t.kept}>
        {keptFiles(form?.values ?? {}).map((file) => (
          <KeptFile file={file} />
        ))}
      </ul>
    </file-upload>
  )
}

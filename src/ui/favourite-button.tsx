import { Form } from './form'
import { uiTexts } from './texts'
import { useView } from './view'

/** The page again, at the button: without scripts nobody is thrown to its top. */
const hereAt = (path: string, anchor: string): string => `${path.replace(/#.*/, '')}#${anchor}`

/** Keeps something for later, or lets it go. Draws nothing where the page does not know what the viewer keeps. */
export const FavouriteButton = ({
  kind,
  id,
  name,
}: {
  kind: 'job' | 'freelancer'
  id: string
  /** Of the job or the person, for screen readers. */
  name: string
}) => {
  const { favourites, path, lang } = useView()
  if (!favourites) return null
  const t = uiTexts[lang].favourite
  const isKept = favourites.has(id)
  const anchor = `keep-${id}`
  return (
    <div class="favourite" id={anchor}>
      <Form action="/favourites" plain>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id[]" value={id} />
        <input type="hidden" name="to" value={hereAt(path, anchor)} />
        <button type="submit" name="keep" value={isKept ? '0' : '1'} aria-pressed={isKept ? 'true' : 'false'}>
          <span aria-hidden="true">{isKept ? '♥' : '♡'}</span> {isKept ? t.kept : t.keep}
          <span class="hidden">{t.of(name)}</span>
        </button>
      </Form>
    </div>
  )
}

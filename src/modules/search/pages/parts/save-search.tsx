import { Button, Form, HiddenField, TextField, useView } from '../../../../ui'
import { filterCount, type Search } from '../../filters'
import { queryOf } from '../../saved'
import { texts } from '../../texts'

/** Keeps the search under a name: for members, once they have searched for something. */
export const SaveSearch = ({ search }: { search: Search }) => {
  const { lang, frame } = useView()
  const t = texts[lang].saved
  const isAnything = search.words === '' && filterCount(search) === 0
  if (!frame || frame.role === 'operator' || isAnything) return null
  return (
    <details class="save-search">
      <summary>{t.save}</summary>
      <Form action="/my/searches">
        <HiddenField name="kind" value={search.kind} />
        <HiddenField name="query" value={queryOf(search)} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={search.words || texts[lang][search.kind].title}
          maxlength={60}
          required
          unmarked
        />
        <Button kind="main">{t.submit}</Button>
      </Form>
    </details>
  )
}

import { Button, Form, useView } from '../../../../ui'
import { texts } from '../../texts'

/** Looks through one's own messages. */
export const SearchForm = ({ words }: { words: string }) => {
  const t = texts[useView().lang].list
  return (
    <Form action="/messages" method="get" role="search" plain>
      <div class="message-search">
        <input
          class="input"
          type="search"
          name="q"
          value={words}
          aria-label={t.search}
          placeholder={t.search}
          maxlength={100}
        />
        <Button>{t.searchSubmit}</Button>
      </div>
    </Form>
  )
}

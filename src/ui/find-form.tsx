import { Form } from './form'
import { uiTexts } from './texts'
import { useView } from './view'

/** The search of the header: what to look for, and the words. */
export const FindForm = () => {
  const view = useView()
  const texts = uiTexts[view.lang].find
  return (
    <Form action="/find" method="get" role="search" label={texts.label} plain>
      <div class="find">
        <select name="kind" aria-label={texts.kind}>
          <option value="jobs">{texts.jobs}</option>
          <option value="tasks" selected={view.path.startsWith('/tasks')}>
            {texts.tasks}
          </option>
          <option value="freelancers" selected={view.path.startsWith('/freelancers')}>
            {texts.freelancers}
          </option>
          <option value="packages" selected={view.path.startsWith('/packages')}>
            {texts.packages}
          </option>
        </select>
        <input type="search" name="q" aria-label={texts.words} placeholder={texts.example} maxlength={100} />
        <button type="submit" aria-label={texts.submit}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M12.2 12.2 16 16M13.5 7.75a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0z" />
          </svg>
        </button>
      </div>
    </Form>
  )
}

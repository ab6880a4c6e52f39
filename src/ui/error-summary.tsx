import { fieldId } from './field'
import { uiTexts } from './texts'
import { useView } from './view'

/** What is wrong with the returned form, each line a link to its field. Draws nothing while all is well. */
export const ErrorSummary = () => {
  const { form, lang } = useView()
  const errors = Object.entries(form?.errors ?? {})
  if (errors.length === 0) return null
  return (
    <div class="notice notice-stop" role="alert">
      <p class="notice-title">{uiTexts[lang].form.problems(errors.length)}</p>
      <ul>
        {errors.map(([name, text]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

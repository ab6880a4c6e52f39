import { raw } from 'hono/html'
import { createContext, useContext } from 'hono/jsx'
import { uiTexts } from './texts'
import { useView } from './view'

/** The fields that a form has drawn so far: name → label and id. Null outside a returned form. */
export const DrawnFields = createContext<DrawnFieldMap | null>(null)
export type DrawnFieldMap = Map<string, { label: string; id: string }>

/** Stands where the summary goes until all fields are drawn. What people type is escaped, so it cannot forge it. */
export const summaryPlace = '<!--errors-->'

/** The lines themselves; fields that are known by their labels are linked and named. */
export const ErrorLines = ({ drawn }: { drawn: DrawnFieldMap }) => {
  const { form, lang } = useView()
  const errors = Object.entries(form?.errors ?? {})
  if (errors.length === 0) return null
  return (
    <div class="notice notice-stop" role="alert">
      <p class="notice-title">{uiTexts[lang].form.problems(errors.length)}</p>
      <ul>
        {errors.map(([name, text]) => {
          const field = drawn.get(name)
          return (
            <li>
              {field ? <a href={`#${field.id}`}>{uiTexts[lang].form.problem(field.label, text)}</a> : text}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/**
 * What is wrong with the returned form, each line a link to its field; draws nothing while all is well.
 * A Form shows it at its top by itself: use this only to put it elsewhere.
 */
export const ErrorSummary = () => {
  const { form } = useView()
  const drawn = useContext(DrawnFields)
  if (!form) return null
  if (drawn) return <>{raw(summaryPlace)}</>
  return <ErrorLines drawn={new Map()} />
}

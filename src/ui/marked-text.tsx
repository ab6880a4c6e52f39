import { useView } from './view'

type Span = Readonly<{ start: number; end: number; reason: string }>

/** How much of a long text is shown before and after what is marked, in UTF-16 units. */
const margin = 60

/** Overlapping spans are drawn as one. */
const joined = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && span.start <= last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else result.push(span)
  }
  return result
}

const shortened = (text: string, place: 'start' | 'end' | 'between'): string => {
  if (place === 'start') return text.length > margin ? `…${text.slice(-margin)}` : text
  if (place === 'end') return text.length > margin ? `${text.slice(0, margin)}…` : text
  return text.length > 2 * margin ? `${text.slice(0, margin)} … ${text.slice(-margin)}` : text
}

/** A text with marked places and the reasons for them; `whole`: long passages between the marks are shown, too. */
export const MarkedText = ({
  text,
  spans,
  whole = false,
}: {
  text: string
  spans: readonly Span[]
  whole?: boolean
}) => {
  const places = joined(spans)
  const cut = (piece: string, place: 'start' | 'end' | 'between') => (whole ? piece : shortened(piece, place))
  const reasons = [...new Set(spans.map(({ reason }) => reason))]
  return (
    <div class="marked">
      <p class="marked-text">
        {places.map(({ start, end }, index) => (
          <>
            {cut(text.slice(places[index - 1]?.end ?? 0, start), index === 0 ? 'start' : 'between')}
            <mark>{text.slice(start, end)}</mark>
          </>
        ))}
        {cut(text.slice(places.at(-1)?.end ?? 0), 'end')}
      </p>
      <ul class="marked-reasons">
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  )
}

/** The tick with which a writer goes on in spite of what was marked; nothing where the text must be changed. */
export const Acknowledge = () => {
  const { form } = useView()
  if (!form?.acknowledge?.token) return null
  return (
    <label class="marked-acknowledge">
      <input type="checkbox" name="_acknowledged" value={form.acknowledge.token} />
      {form.acknowledge.label}
    </label>
  )
}

/** What was marked in the returned text of one field. The first field with marks also carries the tick to go on. */
export const FieldMarks = ({ name }: { name: string }) => {
  const { form } = useView()
  const marked = form?.marks?.[name]
  if (!marked) return null
  return (
    <>
      <MarkedText {...marked} />
      {Object.keys(form?.marks ?? {})[0] === name ? <Acknowledge /> : null}
    </>
  )
}

import { DateOn, nameOf, Row, Rows, useView, When } from '../../../../ui'
import { CountDown } from '../../../messages'
import type { TodoRow } from '../../queries-todo'
import { homeTexts } from '../../texts-home'
import { todoDueAt, todoHref } from '../../todo'

const Due = ({ row }: { row: TodoRow }) => {
  const { lang } = useView()
  const t = homeTexts[lang].todo
  if (row.dueOn) {
    return (
      <>
        {t.dueOn} <DateOn on={row.dueOn} />
      </>
    )
  }
  const dueAt = todoDueAt(row.kind, row.at)
  return dueAt ? (
    <span class="todo-due">
      {t.due} <CountDown until={dueAt} />
    </span>
  ) : (
    <When at={row.at} form="relative" />
  )
}

/** What waits, one line each; the whole line leads to where it is done. */
export const TodoLines = ({ rows }: { rows: readonly TodoRow[] }) => {
  const { lang } = useView()
  const t = homeTexts[lang]
  return (
    <Rows label={t.todo.title}>
      {rows.map((row) => (
        <Row aside={<small class="soft">{<Due row={row} />}</small>}>
          <a href={todoHref(row.kind, row.subjectId)}>
            {t.waits[row.kind]({ who: nameOf(row.who, lang), title: row.title, n: row.n })}
          </a>
        </Row>
      ))}
    </Rows>
  )
}

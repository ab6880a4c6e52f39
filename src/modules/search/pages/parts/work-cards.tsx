import { CompetitionCard, type CompetitionCardData } from '../../../competitions'
import { JobCard, type JobCardData } from '../../../jobs'
import { TaskCard, type TaskCardData } from '../../../tasks'

/** The cards of one page of hits, whichever way of giving work each is. */
export interface WorkCards {
  jobs: readonly JobCardData[]
  competitions: readonly CompetitionCardData[]
  tasks: readonly TaskCardData[]
}

/** The card with this id; draws nothing for one that has gone meanwhile. */
export const WorkCard = ({ id, cards }: { id: string; cards: WorkCards }) => {
  const job = cards.jobs.find((one) => one.id === id)
  if (job) return <JobCard job={job} />
  const competition = cards.competitions.find((one) => one.id === id)
  if (competition) return <CompetitionCard competition={competition} />
  const task = cards.tasks.find((one) => one.id === id)
  return task ? <TaskCard task={task} /> : null
}

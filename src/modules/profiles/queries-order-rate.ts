// A client's order rate (§2.8): one definition for cards, pages and the engine that judges clients.
import { type RawBuilder, sql } from 'kysely'
import { earlier, monthsLater } from '../../platform/clock'

/** The months of the window (at − 6 months, at] in which a client's jobs count (§2.8). */
const orderRateMonths = 6
/** How long a client may choose after the deadline before a job that nobody was ordered from counts as 0. */
export const choosingDays = 14

interface OrderRateColumns {
  /** A column of the caller's query: no name in here may be one that callers use. */
  readonly client: RawBuilder<string>
  readonly at: Date
}

/** People ordered from one job, by what became of them. A cancellation counts against the side at fault alone. */
const peopleOf = (at: Date) => sql`
  select count(*) as anyone, count(*) filter (where person.done) as completed,
    count(*) filter (where person.done or (person.failed and not person.open)) as ordered
  from (
    select made.freelancer_id, bool_or(made.status = 'completed' and made.ended_at <= ${at}) as done,
      bool_or(made.ended_at is null or made.ended_at > ${at}) as open,
      bool_or(made.status = 'cancelled' and made.fault = 'client' and made.ended_at <= ${at}) as failed
    from contracts held join orders made on made.contract_id = held.id
    where held.job_id = posted.id and made.agreed_at <= ${at}
    group by made.freelancer_id) person`

/** The deadline of `jobs posted` as it stood at `at`: the first extension after that tells what it was before. */
export const deadlineAt = (at: Date) => sql`
  coalesce((select (moved.detail->>'before')::timestamptz from job_events moved
    where moved.job_id = posted.id and moved.verb = 'extend' and moved.at > ${at}
    order by moved.at limit 1), posted.proposals_until)`

/** The jobs of a client that count at `at`, one row each: completed people and ordered people. */
const countedJobs = ({ client, at }: OrderRateColumns) => sql`
  select posted.id, people.completed, people.ordered
  from jobs posted
  cross join lateral (select ${deadlineAt(at)} as until, posted.ended_at <= ${at} as has_ended) span
  cross join lateral (select case when span.has_ended then posted.ended_at else span.until end as at) closed
  cross join lateral (${peopleOf(at)}) people
  where posted.client_id = ${client} and posted.posted_at <= ${at}
    and closed.at > ${monthsLater(at, -orderRateMonths)} and closed.at <= ${at}
    and (people.ordered > 0 or (people.anyone = 0
      and (span.has_ended or span.until <= ${earlier(at, { days: choosingDays })})))`

/** The mean over the jobs that count, exactly, as one row: numerator `n`, denominator `d`; `d` is 0 while none counts. */
export const orderRateOf = (asked: OrderRateColumns) => sql`(
  select summed.total[1] as n, summed.total[2] * summed.jobs as d from (
    select sum_of_fractions(counted.completed, greatest(counted.ordered, 1)) as total, count(*) as jobs
    from (${countedJobs(asked)}) counted) summed)`

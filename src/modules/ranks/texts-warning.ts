import { defineTexts } from '../../platform/i18n'

/** Words about rules with memory (§2.7): a share judged with its uncertainty, bounds per contract, warnings before a fall. */
export const warningTexts = defineTexts(
  {
    rule: {
      certainty: (below: string, reach: string, keep: string) =>
        `件数の少なさも含めて判定します。実績から、本当の割合が${below}に届かない確率を計算し、${reach}より小さければ満たします。すでにこのランクの人は、その確率が${keep}以上になるまで満たしているものとします。`,
      prior: (n: string, d: string) => `計算には、${d}件のうち${n}件の成功を初めの見込みとして加えます。`,
      perContract: (n: string) => `同じ契約の発注は、合意の早い順に${n}件まで数えます。`,
      warning: (days: string) =>
        `条件を満たさなくなっても、ランクはすぐには下がりません。まず予告し、${days}日たっても満たしていないときに下がります。そのあいだに満たせば、予告は取り消されます。`,
    },
    bounded: (all: string, counted: string, max: string) =>
      `該当する${all}件のうち、数えるのは${counted}件です（同じ契約は${max}件まで）。`,
    allowance: {
      keep: (total: string, allowed: string) =>
        `保つには、${total}件のうち不成立を${allowed}件までにします。`,
      reach: (total: string, allowed: string) =>
        `届くのは、${total}件のうち不成立が${allowed}件までのときです。`,
      never: (total: string) => `${total}件では、まだ確かめられません。`,
      any: (total: string) => `${total}件なら、どの結果でも満たします。`,
    },
    ahead: (tier: string, date: string) => `${date}に${tier}を外れると予告されます`,
    keep: (tier: string, n: number) => `${tier}を保つまで、あと${n}つ`,
    falls: (when: string, tier: string) => `このままでは、${when}にランクが「${tier}」に下がります`,
    lead: (given: string) =>
      `${given}に予告しました。それまでに次の条件を満たすと予告は取り消され、ランクは変わりません。`,
    now: (label: string, actual: string, required: string) => `${label}：いま${actual}、必要${required}`,
  },
  {
    rule: {
      certainty: (below: string, reach: string, keep: string) =>
        `Judged with its uncertainty. From your results follows how likely the true share lies below ${below}; the condition is met when that is less than ${reach}. Whoever holds the rank already keeps it until that reaches ${keep}.`,
      prior: (n: string, d: string) => `To start with, ${n} successes in ${d} are taken as given.`,
      perContract: (n: string) => `Of one contract at most ${n} orders count, those agreed first.`,
      warning: (days: string) =>
        `A rank is not lost at once when a condition is no longer met. First comes a warning; the rank falls if the condition is still unmet ${days} days later. Meet it before that and the warning is lifted.`,
    },
    bounded: (all: string, counted: string, max: string) =>
      `${all} orders, of which ${counted} count: at most ${max} of one contract.`,
    allowance: {
      keep: (total: string, allowed: string) => `To keep it, at most ${allowed} of ${total} may fail.`,
      reach: (total: string, allowed: string) => `To reach it, at most ${allowed} of ${total} may fail.`,
      never: (total: string) => `${total} are too few to be sure.`,
      any: (total: string) => `With only ${total}, any result meets it.`,
    },
    ahead: (tier: string, date: string) => `a warning: ${tier} will end on ${date}`,
    keep: (tier: string, n: number) => `${n} to go to keep ${tier}`,
    falls: (when: string, tier: string) => `Your rank will become ${tier} on ${when} if nothing changes`,
    lead: (given: string) =>
      `Announced on ${given}. Meet these conditions before then and the warning is lifted; your rank stays.`,
    now: (label: string, actual: string, required: string) => `${label}: now ${actual}, needed ${required}`,
  },
)

// Addresses that no link leads to from the dashboard of a role, each with the reason.
type Reasons = Readonly<Record<string, string>>

export const unlinked: Record<'all' | 'freelancer' | 'client' | 'operator', Reasons> = {
  all: {},
  freelancer: {},
  client: {},
  operator: {},
}

/** What time alone does to a freelancer's standing. */
export type Turn =
  | 'login-ages'
  | 'vacation-begins'
  | 'vacation-ends'
  | 'order-leaves-year'
  | 'order-goes-overdue'
  | 'reply-falls-due'
  | 'reply-leaves-year'
  | 'calendar-shifts'
  | 'warning-ends'

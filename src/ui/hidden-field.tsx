/** A value that travels with the form unseen. */
export const HiddenField = ({ name, value }: { name: string; value: string | number | bigint }) => (
  <input type="hidden" name={name} value={String(value)} />
)

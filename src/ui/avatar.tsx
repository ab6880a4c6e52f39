const hueCount = 24

const hueOf = (name: string): number => {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return (hash % hueCount) * (360 / hueCount)
}

// Companies begin with their legal form, which would give every one of them the same letter.
const legalForm = /^(株式会社|合同会社|有限会社|一般社団法人|一般財団法人|特定非営利活動法人)\s*/u

const letterOf = (name: string): string => {
  const plain = name.replace(legalForm, '').trim() || name
  return [...plain][0]?.toUpperCase() ?? '?'
}

/** A person's picture, or their first letter on a colour that follows from the name. Decorative: the name stands beside it. */
export const Avatar = ({
  name,
  src,
  size = 40,
}: {
  name: string
  src?: string | null | undefined
  size?: number | undefined
}) => {
  if (src)
    return <img class="avatar" src={src} alt="" width={size} height={size} loading="lazy" decoding="async" />
  const hue = hueOf(name)
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="20" fill={`light-dark(hsl(${hue} 32% 87%),hsl(${hue} 22% 25%))`} />
      <text x="20" y="26.2" fill={`light-dark(hsl(${hue} 34% 27%),hsl(${hue} 36% 80%))`}>
        {letterOf(name)}
      </text>
    </svg>
  )
}

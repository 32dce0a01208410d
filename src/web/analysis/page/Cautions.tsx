import { useWords } from '../../use-app.ts'

interface CautionsProps {
  /** Each as a sentence. */
  said: readonly string[]
  look: { list?: string | undefined; line: string | undefined }
}

/** What weakens a finding. */
export function Cautions({ said, look }: CautionsProps) {
  const { analysis } = useWords()
  if (said.length === 0) return null
  return (
    <ul className={look.list} aria-label={analysis.cautions}>
      {said.map(sentence => (
        <li key={sentence} className={look.line}>
          {sentence}
        </li>
      ))}
    </ul>
  )
}

import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWords } from '../../use-app.ts'
import styles from './Subtitles.module.css'
import type { Stretch } from './stretches.ts'
import { msOfSeconds, stretches } from './stretches.ts'

interface TimingFieldsProps {
  seconds: string
  onSeconds: (written: string) => void
  stretch: Stretch
  onStretch: (stretch: Stretch) => void
}

/** By how much the lines of a file come later than it says, and at what speed. */
export function TimingFields({ seconds, onSeconds, stretch, onStretch }: TimingFieldsProps) {
  const { subtitles: words } = useWords()
  const isWrong = msOfSeconds(seconds) === null
  const choices = (Object.keys(stretches) as Stretch[]).map(value => ({
    value,
    name: words.stretches[value],
  }))
  return (
    <>
      <label className={styles.seconds}>
        <span>{words.shift}</span>
        <input
          inputMode="decimal"
          placeholder="0"
          value={seconds}
          aria-invalid={isWrong}
          onChange={event => onSeconds(event.currentTarget.value)}
        />
      </label>
      <LabelledSelect label={words.stretch} choices={choices} chosen={stretch} onChoose={onStretch} />
      {isWrong && (
        <p role="alert" className={styles.wrong}>
          {words.notSeconds}
        </p>
      )}
    </>
  )
}

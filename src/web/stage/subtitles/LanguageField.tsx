import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWords } from '../../use-app.ts'

interface LanguageFieldProps {
  label: string
  /** Empty where none is chosen yet. */
  language: string
  onChoose: (language: string) => void
}

export function LanguageField({ label, language, onChoose }: LanguageFieldProps) {
  const { subtitles: words } = useWords()
  const known = Object.entries(words.languages).map(([value, name]) => ({ value, name }))
  const more =
    language in words.languages ? [] : [{ value: language, name: language || words.chooseLanguage }]
  return <LabelledSelect label={label} choices={[...more, ...known]} chosen={language} onChoose={onChoose} />
}

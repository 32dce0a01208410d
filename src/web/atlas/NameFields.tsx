import type { Names } from '../../study/index.ts'
import { bounds } from '../../study/index.ts'
import { useAppState, useWords } from '../use-app.ts'

interface NameFieldsProps {
  names: Names
  onChange: (names: Names) => void
}

/** What a place or an event is called, the language of the interface first. */
export function NameFields({ names, onChange }: NameFieldsProps) {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const tongues = language === 'en' ? (['en', 'zh-Hans'] as const) : (['zh-Hans', 'en'] as const)
  return tongues.map((tongue, index) => (
    <label key={tongue}>
      {words.names[tongue]}
      <input
        // biome-ignore lint/a11y/noAutofocus: the form opens because its writer asked for it.
        autoFocus={index === 0}
        lang={tongue}
        maxLength={bounds.name}
        autoComplete="off"
        value={names[tongue]}
        onChange={event => onChange({ ...names, [tongue]: event.currentTarget.value })}
      />
    </label>
  ))
}

import type { Names } from '../../study/index.ts'
import { bounds } from '../../study/index.ts'
import { useAppState } from '../use-app.ts'

interface NameFieldsProps {
  labels: Names
  names: Names
  onChange: (names: Names) => void
  /** Whether its first field is where writing begins. */
  hasFocus?: boolean
}

/** A name in two languages, the language of the interface first. */
export function NameFields({ labels, names, onChange, hasFocus = false }: NameFieldsProps) {
  return useTongues().map((tongue, index) => (
    <label key={tongue}>
      {labels[tongue]}
      <input
        // biome-ignore lint/a11y/noAutofocus: the form opens because its writer asked for it.
        autoFocus={hasFocus && index === 0}
        lang={tongue}
        maxLength={bounds.name}
        autoComplete="off"
        value={names[tongue]}
        onChange={event => onChange({ ...names, [tongue]: event.currentTarget.value })}
      />
    </label>
  ))
}

/** The languages in which something can be named, that of the interface first. */
export function useTongues(): readonly (keyof Names)[] {
  const language = useAppState(state => state.preferences.language)
  return language === 'en' ? ['en', 'zh-Hans'] : ['zh-Hans', 'en']
}

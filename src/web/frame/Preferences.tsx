import { languages } from '../../words/index.ts'
import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { preferred, themeChoices } from '../state/preferences.ts'
import { useAppState, useStore, useWords } from '../use-app.ts'
import styles from './Preferences.module.css'

export function Preferences({ onListKeys }: { onListKeys: () => void }) {
  const store = useStore()
  const { navigation } = useWords()
  const { language, theme } = useAppState(state => state.preferences)
  return (
    <footer className={styles.preferences}>
      <Choice
        label={navigation.theme}
        choices={themeChoices.map(value => ({ value, name: navigation.themeNames[value] }))}
        chosen={theme}
        onChoose={value => store.change('preferences', before => preferred(before, { theme: value }))}
      />
      <div className={styles.line}>
        <Choice
          label={navigation.language}
          choices={languages.map(value => ({
            value,
            name: navigation.languageNames[value],
            language: value,
          }))}
          chosen={language}
          onChoose={value => store.change('preferences', before => preferred(before, { language: value }))}
        />
        <IconButton
          icon="keys"
          size="small"
          label={navigation.keyList}
          hint="list-keys"
          onPress={onListKeys}
        />
      </div>
    </footer>
  )
}

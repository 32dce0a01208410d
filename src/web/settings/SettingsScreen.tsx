import type { ReactNode } from 'react'
import { languages } from '../../words/index.ts'
import { Choice } from '../controls/Choice.tsx'
import { KeyTable } from '../controls/KeyTable.tsx'
import { preferred, railChoices, themeChoices } from '../state/preferences.ts'
import { useAppState, useStore, useWords } from '../use-app.ts'
import styles from './SettingsScreen.module.css'

/** What a person chooses for themselves in this browser, and every key of the program. */
export function SettingsScreen() {
  const store = useStore()
  const { settings, navigation, keys } = useWords()
  const { language, theme, rail } = useAppState(state => state.preferences)
  const choose = (news: Parameters<typeof preferred>[1]) =>
    store.change('preferences', before => preferred(before, news))
  return (
    <article className={styles.page}>
      <h1>{settings.title}</h1>
      <p className={styles.lead}>{settings.meaning}</p>
      <dl className={styles.choices}>
        <Line name={settings.language}>
          <Choice
            label={settings.language}
            choices={languages.map(value => ({
              value,
              name: navigation.languageNames[value],
              language: value,
            }))}
            chosen={language}
            onChoose={value => choose({ language: value })}
          />
        </Line>
        <Line name={settings.brightness} meaning={settings.brightnessMeaning}>
          <Choice
            label={settings.brightness}
            choices={themeChoices.map(value => ({ value, name: navigation.themeNames[value] }))}
            chosen={theme}
            onChoose={value => choose({ theme: value })}
          />
        </Line>
        <Line name={settings.rail}>
          <Choice
            label={settings.rail}
            choices={railChoices.map(value => ({ value, name: settings.railNames[value] }))}
            chosen={rail}
            onChoose={value => choose({ rail: value })}
          />
        </Line>
      </dl>
      <h2>{keys.title}</h2>
      <KeyTable />
    </article>
  )
}

function Line({ name, meaning, children }: { name: string; meaning?: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>
        {children}
        {meaning && <p>{meaning}</p>}
      </dd>
    </div>
  )
}

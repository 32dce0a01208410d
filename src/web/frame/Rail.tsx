import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import { screens } from '../screens.ts'
import { useWayToScreen } from '../stage/opening/use-open-part.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { Preferences } from './Preferences.tsx'
import styles from './Rail.module.css'
import { RailTasks } from './RailTasks.tsx'

const icons = {
  corpus: 'film',
  shots: 'split',
  codebook: 'codebook',
  coding: 'coding',
  analysis: 'analysis',
} as const

export function Rail({ onListKeys }: { onListKeys: () => void }) {
  const { navigation } = useWords()
  const { reader } = useServices()
  const study = useAppState(state => state.study)
  const wayTo = useWayToScreen()
  return (
    <div className={styles.rail}>
      <header className={styles.study}>
        <p className={styles.program}>{navigation.program}</p>
        <p className={styles.name} title={study?.folder}>
          {study?.isSpecimen ? navigation.specimenStudy : study?.name}
        </p>
        {study?.isSpecimen && <p className={styles.program}>{navigation.specimenMeaning}</p>}
        {study?.specimenOf && <a href={study.specimenOf}>{navigation.backToStudy}</a>}
        {study && !study.isForReading && (
          <div className={styles.backUp}>
            <Button look="quiet" tip={navigation.backUpTip} onPress={() => void reader.backUp()}>
              {navigation.backUp}
            </Button>
          </div>
        )}
      </header>
      <nav aria-label={navigation.rail}>
        <ul className={styles.screens}>
          {screens.map(({ name, path, key }) => {
            const part = name === 'shots' || name === 'coding' ? wayTo(name) : null
            const content = (
              <>
                <Icon name={icons[name]} />
                <span>{navigation.screens[name]}</span>
                <Keycap act={key} />
              </>
            )
            return (
              <li key={name}>
                {part ? (
                  <Link to={`/${name as 'shots' | 'coding'}/$partId`} params={part} className={styles.screen}>
                    {content}
                  </Link>
                ) : (
                  <Link to={path} className={styles.screen}>
                    {content}
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      </nav>
      <RailTasks />
      <Preferences onListKeys={onListKeys} />
    </div>
  )
}

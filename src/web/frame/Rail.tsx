import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import { rail } from '../screens.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { Preferences } from './Preferences.tsx'
import styles from './Rail.module.css'
import { RailTasks } from './RailTasks.tsx'
import { useWayTo } from './use-way-to.ts'

export function Rail({ onListKeys }: { onListKeys: () => void }) {
  const { navigation } = useWords()
  const { reader } = useServices()
  const study = useAppState(state => state.study)
  const wayTo = useWayTo()
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
          {rail.map(place => (
            <li key={place.name}>
              <Link {...wayTo(place)} className={styles.screen}>
                <Icon name={place.icon} />
                <span>{navigation.screens[place.name]}</span>
                <Keycap act={`go-to-${place.name}`} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <RailTasks />
      <Preferences onListKeys={onListKeys} />
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import { screens } from '../screens.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { Preferences } from './Preferences.tsx'
import styles from './Rail.module.css'
import { RailTasks } from './RailTasks.tsx'
import { toPart, useOtherMode } from './use-other-mode.ts'

const icons = {
  corpus: 'film',
  shots: 'split',
  codebook: 'codebook',
  coding: 'coding',
  analysis: 'analysis',
} as const

/** From the shots of a part to its coding and back; every other link leads to its screen. */
function placeOf<Path extends string>(name: string, path: Path, other: ReturnType<typeof useOtherMode>) {
  return other?.screen === name ? toPart(other) : { to: path }
}

export function Rail({ onListKeys }: { onListKeys: () => void }) {
  const { navigation } = useWords()
  const { reader } = useServices()
  const study = useAppState(state => state.study)
  const other = useOtherMode()
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
          {screens.map(({ name, path, key }) => (
            <li key={name}>
              <Link {...placeOf(name, path, other)} className={styles.screen}>
                <Icon name={icons[name]} />
                <span>{navigation.screens[name]}</span>
                <Keycap act={key} />
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

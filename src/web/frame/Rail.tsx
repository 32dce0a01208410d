import { IconButton } from '../controls/IconButton.tsx'
import { groupsOfRail, rail } from '../screens.ts'
import { useWords } from '../use-app.ts'
import styles from './Rail.module.css'
import { RailEntry } from './RailEntry.tsx'
import { RailTasks, RailTasksFolded } from './RailTasks.tsx'
import { StudyHead } from './study/StudyHead.tsx'

interface RailProps {
  isFolded: boolean
  onFold: () => void
}

/** The screens of the study in their groups, what is kept under each, tasks and settings. Folded it shows icons. */
export function Rail({ isFolded, onFold }: RailProps) {
  const { navigation } = useWords()
  return (
    <div className={styles.rail} data-folded={isFolded}>
      <StudyHead isFolded={isFolded} />
      <nav aria-label={navigation.rail} className={styles.screens}>
        {groupsOfRail.map(group => (
          <section key={group} className={styles.group} aria-label={navigation.groups[group]}>
            {!isFolded && (
              <p className={styles.heading} aria-hidden="true">
                {navigation.groups[group]}
              </p>
            )}
            <ul>
              {rail
                .filter(place => place.group === group)
                .map(place => (
                  <RailEntry key={place.name} place={place} isFolded={isFolded} />
                ))}
            </ul>
          </section>
        ))}
      </nav>
      {isFolded ? <RailTasksFolded /> : <RailTasks />}
      <ul className={styles.foot}>
        {rail
          .filter(({ group }) => group === null)
          .map(place => (
            <RailEntry key={place.name} place={place} isFolded={isFolded} />
          ))}
        <li>
          <IconButton
            icon={isFolded ? 'unfold' : 'fold'}
            label={isFolded ? navigation.unfoldRail : navigation.foldRail}
            hint="fold-rail"
            onPress={onFold}
          />
        </li>
      </ul>
    </div>
  )
}

import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { groupsOfRail, rail } from '../screens.ts'
import { useWords } from '../use-app.ts'
import { Notices } from './notices/Notices.tsx'
import styles from './Rail.module.css'
import { RailEntry } from './RailEntry.tsx'
import { StudyHead } from './study/StudyHead.tsx'
import { RailTasks } from './tasks/RailTasks.tsx'
import { TrayTab } from './tray/TrayTab.tsx'

interface RailProps {
  isFolded: boolean
  onFold: () => void
  onFind: () => void
  onReadNotices: () => void
}

/** The screens of the study in their groups, what is kept under each, tasks and settings. Folded it shows icons. */
export function Rail({ isFolded, onFold, onFind, onReadNotices }: RailProps) {
  const { navigation, find, notices } = useWords()
  return (
    <div className={styles.rail} data-folded={isFolded}>
      <StudyHead isFolded={isFolded} />
      <div className={styles.find}>
        {isFolded ? (
          <IconButton icon="search" label={find.title} hint="find" onPress={onFind} />
        ) : (
          <Button look="quiet" icon="search" hint="find" onPress={onFind}>
            {find.title}
          </Button>
        )}
      </div>
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
      <TrayTab isFolded={isFolded} />
      {!isFolded && (
        <>
          <RailTasks />
          <Notices />
        </>
      )}
      <ul className={styles.foot}>
        {rail
          .filter(({ group }) => group === null)
          .map(place => (
            <RailEntry key={place.name} place={place} isFolded={isFolded} />
          ))}
        {!isFolded && (
          <li>
            <IconButton icon="notices" label={notices.look} hint="list-notices" onPress={onReadNotices} />
          </li>
        )}
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

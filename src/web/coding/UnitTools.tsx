import { Button } from '../controls/Button.tsx'
import type { Unit } from '../state/units.ts'
import { useWords } from '../use-app.ts'
import styles from './CodingScreen.module.css'
import type { Desk } from './use-desk.ts'
import type { DeskActs } from './use-desk-acts.ts'

/** What is done with the shot on screen when it has been looked at. */
export function UnitTools({ desk, acts, unit }: { desk: Desk; acts: DeskActs; unit: Unit | undefined }) {
  const { coding: words } = useWords()
  const isThrough = unit?.isLookedThrough === true
  const shared = { isDisabled: !desk.pass, preventFocusOnPress: true }
  return (
    <div className={styles.tools}>
      <span className={styles.unitState} data-testid="unit-state" data-looked-through={isThrough}>
        {desk.pass && (isThrough ? words.lookedThrough : words.notLookedThrough)}
      </span>
      {isThrough ? (
        <Button {...shared} look="quiet" hint="look-again" tip={words.againMeaning} onPress={acts.lookAgain}>
          {words.again}
        </Button>
      ) : (
        <Button {...shared} look="quiet" hint="none-here" onPress={acts.noneHere}>
          {words.none}
        </Button>
      )}
      <Button {...shared} look="plain" hint="accept-unit" onPress={acts.accept}>
        {words.accept}
      </Button>
      <Button {...shared} look="quiet" hint="next-left" onPress={acts.goToNextLeft}>
        {words.nextLeft}
      </Button>
    </div>
  )
}

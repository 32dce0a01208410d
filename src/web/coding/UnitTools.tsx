import { Button } from '../controls/Button.tsx'
import { OneOf } from '../controls/OneOf.tsx'
import { useWords } from '../use-app.ts'
import styles from './CodingScreen.module.css'
import type { UnitNow } from './unit-now.ts'
import { useOfUnit } from './unit-now.ts'
import type { DeskActs } from './use-desk-acts.ts'

interface UnitToolsProps {
  hasPass: boolean
  hasSample: boolean
  acts: DeskActs
  now: UnitNow
}

/** What is done with the shot on screen when it has been looked at. */
export function UnitTools({ hasPass, hasSample, acts, now }: UnitToolsProps) {
  const { coding: words, plans } = useWords()
  const isThrough = useOfUnit(now, unit => unit?.isLookedThrough === true)
  const isOutside = useOfUnit(now, unit => unit === undefined) && hasSample
  const outside = hasSample ? [plans.outsideShort] : []
  const shared = { isDisabled: !hasPass, preventFocusOnPress: true }
  return (
    <div className={styles.tools}>
      <span className={styles.unitState} data-testid="unit-state" data-looked-through={isThrough}>
        <OneOf
          said={
            isOutside
              ? plans.outsideShort
              : hasPass
                ? isThrough
                  ? words.lookedThrough
                  : words.notLookedThrough
                : null
          }
          all={[words.lookedThrough, words.notLookedThrough, ...outside]}
        />
      </span>
      {isThrough ? (
        <Button {...shared} look="quiet" hint="look-again" tip={words.againMeaning} onPress={acts.lookAgain}>
          <OneOf said={words.again} all={[words.again, words.none]} />
        </Button>
      ) : (
        <Button {...shared} look="quiet" hint="none-here" onPress={acts.noneHere}>
          <OneOf said={words.none} all={[words.again, words.none]} />
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

import type { CompanionUnit } from '../../../findings/index.ts'
import { companionUnits } from '../../../findings/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { useWords } from '../../use-app.ts'
import { useOpened } from '../use-opened.ts'
import styles from './Page.module.css'

/** What counts as together; it stands in the address. */
export function useTogether(): readonly [CompanionUnit, (unit: CompanionUnit) => void] {
  const [asked, choose] = useOpened('together')
  const unit = companionUnits.find(one => one === asked) ?? 'shots'
  return [unit, next => choose(next === 'shots' ? null : next)]
}

/** The choice of what counts as together, with what it means. */
export function TogetherChoices() {
  const { companions } = useWords()
  const [unit, choose] = useTogether()
  return (
    <div className={styles.view}>
      <Choice
        label={companions.chooseUnit}
        choices={companionUnits.map(value => ({ value, name: companions.units[value] }))}
        chosen={unit}
        onChoose={choose}
      />
      <p className={styles.meaning}>{companions.unitMeaning[unit]}</p>
    </div>
  )
}

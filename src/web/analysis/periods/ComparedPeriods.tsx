import type { Periodisation } from '../../../study/index.ts'
import { comesBefore } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from '../page/Page.module.css'

interface ComparedPeriodsProps {
  periodisation: Periodisation
  compared: readonly [string, string]
  onCompare: (pair: readonly [string, string]) => void
}

/** Which two of more periods are compared; and, where no years say it, which of the two is set first. */
export function ComparedPeriods({ periodisation, compared, onCompare }: ComparedPeriodsProps) {
  const { analysis } = useWords()
  const { outbox } = useServices()
  const { periods } = periodisation
  const places = compared.map(name => periods.findIndex(period => period.name === name))
  const [first, second] = places.map(place => periods[place])
  if (!first || !second) return null
  const isOrdered = comesBefore(first, second)
  if (periods.length === 2 && isOrdered) return null
  const choices = periods.map(({ name }) => ({ value: name, name }))
  const choose = (index: 0 | 1) => (name: string) => {
    const other = compared[1 - index]!
    if (name === other) return
    const inOrder = periods.map(period => period.name).filter(each => each === name || each === other)
    onCompare([inOrder[0]!, inOrder[1]!])
  }
  const turnRound = () => {
    const turned = [...periods]
    turned[places[0]!] = second
    turned[places[1]!] = first
    const isPlaced = outbox.placeAndSay({
      kind: 'set-periodisation',
      periodisation: { ...periodisation, periods: turned },
      upon: periodisation,
    })
    if (isPlaced) onCompare([second.name, first.name])
  }
  return (
    <div className={styles.compared}>
      {periods.length > 2 && (
        <>
          <LabelledSelect
            label={analysis.compare}
            choices={choices}
            chosen={first.name}
            onChoose={choose(0)}
          />
          <LabelledSelect
            label={analysis.compareWith}
            choices={choices}
            chosen={second.name}
            onChoose={choose(1)}
          />
        </>
      )}
      {!isOrdered && (
        <Button look="quiet" onPress={turnRound}>
          {analysis.turnRound}
        </Button>
      )}
    </div>
  )
}

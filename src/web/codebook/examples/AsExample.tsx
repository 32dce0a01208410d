import { exampleShows } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useExamples } from '../../stage/codes/use-codes.ts'
import type { Appearance } from '../../state/appearances.ts'
import { hasFrame } from '../../state/appearances.ts'
import { useServices, useWords } from '../../use-app.ts'
import styles from './CodeExamples.module.css'

interface AsExampleProps {
  codeId: string
  appearance: Appearance
  /** What the frame is called. */
  place: string
}

/** Puts the frame of an appearance beside the definition of its code. */
export function AsExample({ codeId, appearance, place }: AsExampleProps) {
  const { codebook } = useWords()
  const { outbox } = useServices()
  const examples = useExamples()
  if (!hasFrame(appearance)) return null
  const { partId, atMs } = appearance
  const there = examples.find(one => one.codeId === codeId && one.partId === partId && one.atMs === atMs)
  return (
    <p className={styles.ways}>
      {exampleShows.map(shows => (
        <Button
          key={shows}
          look="quiet"
          isDisabled={there?.shows === shows}
          onPress={() =>
            outbox.placeAndSay({
              kind: 'set-code-example',
              example: { id: newIdentifier(), codeId, partId, atMs, shows },
            })
          }
        >
          <span aria-hidden="true">{codebook.asExample[shows]}</span>
          <span className="unseen">{codebook.showsFrame(place, codebook.asExample[shows])}</span>
        </Button>
      ))}
    </p>
  )
}

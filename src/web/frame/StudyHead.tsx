import { Button } from '../controls/Button.tsx'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './Rail.module.css'

/** The study's name, and what can be done with the study as a whole. */
export function StudyHead({ isFolded }: { isFolded: boolean }) {
  const { navigation } = useWords()
  const { reader } = useServices()
  const study = useAppState(state => state.study)
  if (isFolded) return null
  return (
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
  )
}

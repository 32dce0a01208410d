import { useState } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../../controls/Icon.tsx'
import { CorpusStatementDialog } from '../../stage/corpus-statement/CorpusStatementDialog.tsx'
import { useStudy, useWords } from '../../use-app.ts'
import { RenameDialog } from './RenameDialog.tsx'
import styles from './StudyHead.module.css'
import { StudyMenu } from './StudyMenu.tsx'
import { TakeOutDialog } from './TakeOutDialog.tsx'

/** The study's name, and under it what can be done with the study as a whole. */
export function StudyHead({ isFolded }: { isFolded: boolean }) {
  const { navigation, studyMenu } = useWords()
  const study = useStudy()
  const [open, setOpen] = useState<'rename' | 'corpus' | 'take-out' | null>(null)
  if (!study) return null
  const name = study.isSpecimen ? navigation.specimenStudy : study.name
  const close = () => setOpen(null)
  return (
    <header className={styles.study}>
      {!isFolded && <p className={styles.program}>{navigation.program}</p>}
      <MenuTrigger>
        <Button
          className={styles.name!}
          data-testid="study-menu"
          {...(isFolded && { 'aria-label': `${studyMenu.button}: ${name}` })}
        >
          {isFolded ? (
            <Icon name="menu" />
          ) : (
            <>
              <span className="unseen">{studyMenu.button}: </span>
              <span className={styles.words}>{name}</span>
              <Icon name="down" />
            </>
          )}
        </Button>
        <Popover placement={isFolded ? 'right top' : 'bottom start'}>
          <StudyMenu
            study={study}
            onRename={() => setOpen('rename')}
            onCorpus={() => setOpen('corpus')}
            onTakeOut={() => setOpen('take-out')}
          />
        </Popover>
      </MenuTrigger>
      {!isFolded && study.isSpecimen && <p className={styles.program}>{navigation.specimenMeaning}</p>}
      {!isFolded && study.specimenOf && <a href={study.specimenOf}>{navigation.backToStudy}</a>}
      {open === 'rename' && <RenameDialog study={study} onClose={close} />}
      {open === 'corpus' && <CorpusStatementDialog study={study} onClose={close} />}
      {open === 'take-out' && <TakeOutDialog onClose={close} />}
    </header>
  )
}

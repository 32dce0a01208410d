import { Link } from '@tanstack/react-router'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { QuestionName } from '../../findings/index.ts'
import type { Periodisation } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import menu from '../controls/Menu.module.css'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './AnalysisHead.module.css'
import { NumbersShown } from './NumbersShown.tsx'
import { noQuestionYet } from './use-question-asked.ts'
import { useAskUnderVersion, useVersionAsked } from './use-version-asked.ts'
import { views } from './views.ts'

interface AnalysisHeadProps {
  question: QuestionName
  list: readonly Periodisation[]
  periodisation: Periodisation | null
  onChoose: (id: string) => void
  onEdit: () => void
  onNew: () => void
}

export function AnalysisHead(props: AnalysisHeadProps) {
  const { question, list, periodisation, onChoose, onEdit, onNew } = props
  const { analysis, questions, wayIn } = useWords()
  const usesPeriods = views[question].periods !== 'none'
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <Link
          to="/analysis"
          search={({ periodisation, codebook, numbers, dated }) => ({
            ...{ question: noQuestionYet, periodisation, codebook, numbers, dated },
          })}
        >
          {wayIn.other}
        </Link>
        <span className={styles.turns}>
          <UndoButtons area="analysis" filmId={null} />
        </span>
      </div>
      <div className={styles.words}>
        <h1>{questions[question].name}</h1>
        <p>{questions[question].asks}</p>
      </div>
      <div className={styles.tools}>
        {usesPeriods && periodisation && (
          <LabelledSelect
            label={analysis.choosePeriodisation}
            choices={list.map(({ id, name }) => ({ value: id, name }))}
            chosen={periodisation.id}
            onChoose={onChoose}
          />
        )}
        <VersionChoice />
        <NumbersShown />
        {usesPeriods && periodisation && (
          <Button look="quiet" icon="describe" onPress={onEdit}>
            {analysis.editPeriodisation}
          </Button>
        )}
        {usesPeriods && (
          <Button look="quiet" icon="add" onPress={onNew}>
            {analysis.newPeriodisation}
          </Button>
        )}
        <Downloads />
      </div>
    </header>
  )
}

/** Under which version of the codebook films are counted, once one is published. */
function VersionChoice() {
  const { analysis } = useWords()
  const versions = useAppState(state => state.codebook.versions)
  const asked = useVersionAsked()
  const ask = useAskUnderVersion()
  if (versions.length === 0) return null
  const numbers = versions.map(({ number }) => number).sort((a, b) => b - a)
  return (
    <LabelledSelect
      label={analysis.codebookVersion}
      choices={[
        { value: '', name: analysis.draftOfCodebook },
        ...numbers.map(number => ({ value: `${number}`, name: analysis.versionOfCodebook(number) })),
      ]}
      chosen={asked ? `${asked.number}` : ''}
      onChoose={value => ask(value || undefined)}
    />
  )
}

const formats = ['csv', 'json'] as const

/** The coding under every finding; a finding goes out by its own tools, as it was asked for. */
function Downloads() {
  const { analysis } = useWords()
  const tables = [
    { name: 'marks', what: analysis.download.marks },
    { name: 'shots', what: analysis.download.shots },
  ]
  return (
    <MenuTrigger>
      <Button look="quiet" icon="download">
        {analysis.downloads}
      </Button>
      <Popover placement="bottom end">
        <Menu className={menu.menu!} aria-label={analysis.downloads}>
          {tables.flatMap(({ name, what }) =>
            formats.map(format => (
              <MenuItem
                key={`${name}.${format}`}
                className={menu.item!}
                download={`${name}.${format}`}
                href={`/api/export/${name}.${format}`}
              >
                {analysis.downloadAs({ what, format: format.toUpperCase() })}
              </MenuItem>
            )),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

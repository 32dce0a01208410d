import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Periodisation } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import menu from '../controls/Menu.module.css'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './AnalysisHead.module.css'
import { useAskUnderVersion, useVersionAsked } from './use-version-asked.ts'

interface AnalysisHeadProps {
  list: readonly Periodisation[]
  periodisation: Periodisation | null
  compared: readonly [string, string]
  onChoose: (id: string) => void
  onEdit: () => void
  onNew: () => void
}

export function AnalysisHead(props: AnalysisHeadProps) {
  const { list, periodisation, compared, onChoose, onEdit, onNew } = props
  const { analysis } = useWords()
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{analysis.title}</h1>
        <p>{analysis.question}</p>
      </div>
      <div className={styles.tools}>
        {periodisation && (
          <>
            <LabelledSelect
              label={analysis.choosePeriodisation}
              choices={list.map(({ id, name }) => ({ value: id, name }))}
              chosen={periodisation.id}
              onChoose={onChoose}
            />
            <VersionChoice />
            <Button look="quiet" icon="describe" onPress={onEdit}>
              {analysis.editPeriodisation}
            </Button>
            <Button look="quiet" icon="add" onPress={onNew}>
              {analysis.newPeriodisation}
            </Button>
            <Downloads periodisationId={periodisation.id} compared={compared} />
          </>
        )}
        <UndoButtons area="analysis" filmId={null} />
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

const tables = ['prevalence', 'marks', 'shots'] as const
const formats = ['csv', 'json'] as const

interface DownloadsProps {
  periodisationId: string
  compared: readonly [string, string]
}

function Downloads({ periodisationId, compared: [first, second] }: DownloadsProps) {
  const { analysis } = useWords()
  const version = useVersionAsked()
  const asked = new URLSearchParams({
    ...{ periodisationId, first, second },
    ...(version && { codebookVersion: `${version.number}` }),
  })
  return (
    <MenuTrigger>
      <Button look="quiet" icon="download">
        {analysis.downloads}
      </Button>
      <Popover placement="bottom end">
        <Menu className={menu.menu!} aria-label={analysis.downloads}>
          {tables.flatMap(table =>
            formats.map(format => (
              <MenuItem
                key={`${table}.${format}`}
                className={menu.item!}
                download={`${table}.${format}`}
                href={`/api/export/${table}.${format}${table === 'prevalence' ? `?${asked}` : ''}`}
              >
                {analysis.downloadAs({ what: analysis.download[table], format: format.toUpperCase() })}
              </MenuItem>
            )),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

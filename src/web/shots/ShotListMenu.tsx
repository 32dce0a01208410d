import type { ChangeEvent } from 'react'
import { useRef, useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { ShotListForm, ShotListReport, ShotRecordForm } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayMisfit, sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import menu from '../controls/Menu.module.css'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ChaptersDialog } from './ChaptersDialog.tsx'
import styles from './ShotListMenu.module.css'

const forms: readonly ShotListForm[] = ['csv', 'edl', 'otio', 'pyscenedetect']
const records: readonly ShotRecordForm[] = ['docx', 'csv']
const bringIn = 'bring-in'
const chaptersOfFile = 'chapters'

/** What came of a list: refused, brought in, or taken out with something left behind. */
type Outcome =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'brought-in'; report: ShotListReport; file: File }
  | { kind: 'taken-out'; misfits: ShotListReport['misfits'] }

/** The corrected shots to other programs, and theirs back. */
export function ShotListMenu({ partId }: { partId: string }) {
  const { shotLists: words, shotRecord, chapters } = useWords()
  const language = useAppState(({ preferences }) => preferences.language)
  const { shotLists } = useServices()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isChapters, setIsChapters] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const takeOut = async (form: ShotListForm) => {
    const taken = await shotLists.takeOut(partId, form)
    if (!taken.ok) setOutcome({ kind: 'refused', refusal: taken.refusal })
    else if (taken.value.misfits.length > 0) setOutcome({ kind: 'taken-out', misfits: taken.value.misfits })
  }
  const takeOutRecord = async (form: ShotRecordForm) => {
    const taken = await shotLists.takeOutRecord(partId, form, language)
    if (!taken.ok) setOutcome({ kind: 'refused', refusal: taken.refusal })
  }
  const act = (key: string) => {
    const record = records.find(form => key === `record-${form}`)
    if (record) void takeOutRecord(record)
    else if (key === chaptersOfFile) setIsChapters(true)
    else if (key === bringIn) field.current?.click()
    else void takeOut(key as ShotListForm)
  }
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file) await bring(file)
  }
  const bring = async (file: File, closeGaps = false) => {
    const brought = await shotLists.bringIn(partId, file, closeGaps)
    setOutcome(
      brought.ok
        ? { kind: 'brought-in', report: brought.value, file }
        : { kind: 'refused', refusal: brought.refusal },
    )
  }
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" icon="down">
          {words.menu}
        </Button>
        <Popover placement="bottom end">
          <Menu className={menu.menu!} aria-label={words.menu} onAction={key => act(String(key))}>
            <MenuSection>
              <Header className={menu.heading!}>{words.takeOut}</Header>
              {forms.map(form => (
                <MenuItem key={form} id={form} className={menu.item!}>
                  {words.forms[form]}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection>
              <Header className={menu.heading!}>{shotRecord.heading}</Header>
              {records.map(form => (
                <MenuItem key={form} id={`record-${form}`} className={menu.item!}>
                  {shotRecord.forms[form]}
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className={menu.line!} />
            <MenuItem id={bringIn} className={menu.item!}>
              {words.bringIn}
            </MenuItem>
            <MenuItem id={chaptersOfFile} className={menu.item!}>
              {chapters.open}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={field}
        type="file"
        hidden
        data-testid="shot-list-file"
        accept=".csv,.edl,.otio,.json,.txt,.tsv"
        onChange={event => void choose(event)}
      />
      {isChapters && <ChaptersDialog partId={partId} onClose={() => setIsChapters(false)} />}
      <OutcomeDialog
        outcome={outcome}
        onCloseGaps={file => void bring(file, true)}
        onClose={() => setOutcome(null)}
      />
    </>
  )
}

const mostShown = 50

interface OutcomeDialogProps {
  outcome: Outcome | null
  onCloseGaps: (file: File) => void
  onClose: () => void
}

function OutcomeDialog({ outcome, onCloseGaps, onClose }: OutcomeDialogProps) {
  const { shotLists: words, refusals, navigation } = useWords()
  if (!outcome) return null
  const titles = {
    refused: words.refusedTitle,
    'brought-in': words.reportTitle,
    'taken-out': words.takenOutTitle,
  }
  const misfits =
    outcome.kind === 'brought-in'
      ? outcome.report.misfits
      : outcome.kind === 'taken-out'
        ? outcome.misfits
        : []
  return (
    <Dialog title={titles[outcome.kind]} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.outcome}>
        {outcome.kind === 'refused' && <p role="alert">{sayRefusal(refusals, outcome.refusal)}</p>}
        {outcome.kind === 'brought-in' && <p>{words.report(outcome.report)}</p>}
        {outcome.kind === 'brought-in' && outcome.report.closableGaps > 0 && (
          <p>
            {words.closableGaps(outcome.report.closableGaps)}{' '}
            <Button onPress={() => onCloseGaps(outcome.file)}>{words.closeGaps}</Button>
          </p>
        )}
        {outcome.kind === 'brought-in' && misfits.length > 0 && <h3>{words.didNotFit}</h3>}
        {misfits.length > 0 && (
          <ul className={styles.misfits}>
            {misfits.slice(0, mostShown).map(misfit => (
              <li key={JSON.stringify(misfit)}>{sayMisfit(words, misfit)}</li>
            ))}
            {misfits.length > mostShown && <li>{words.andMore(misfits.length - mostShown)}</li>}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

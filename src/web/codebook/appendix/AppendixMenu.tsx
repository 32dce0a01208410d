import { useCallback, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { CodebookToPrint, PrintedCodebook } from '../../../words/index.ts'
import { clockTime, printedCodebook, throughGate } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useChoiceLists, useExamples } from '../../stage/codes/use-codes.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useWayOut } from '../../stage/withholding/use-gate.ts'
import { useAppState, useFilms, useServices, useStudy, useWords } from '../../use-app.ts'
import { AppendixPaper } from './AppendixPaper.tsx'

const forms = ['print', 'docx', 'markdown', 'refi-qda'] as const
const endings = { docx: 'docx', markdown: 'md', 'refi-qda': 'qdc' } as const

interface OnPaper {
  codebook: PrintedCodebook
  /** The addresses of its stills. */
  stills: ReadonlyMap<string, string>
}

/** The codebook on paper or in a file, as an appendix, with its example stills. */
export function AppendixMenu({ codebook }: { codebook: Omit<CodebookToPrint, 'choiceLists' | 'examples'> }) {
  const words = useWords()
  const { navigation } = words
  const { coding, downloads, outbox } = useServices()
  const open = useStudy()
  const study = open?.isSpecimen ? navigation.specimenStudy : (open?.name ?? '')
  const language = useAppState(state => state.preferences.language)
  const choiceLists = useChoiceLists()
  const standing = useExamples()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const [printed, setPrinted] = useState<OnPaper | null>(null)
  const isSaving = useAppState(state => state.outbox.waiting.length > 0)
  const wayOut = useWayOut()
  const endPrint = useCallback(() => setPrinted(null), [])
  const print = async () => {
    const gate = await wayOut.open()
    if (!gate) return
    const codeIds = [...new Set(standing.map(({ codeId }) => codeId))]
    const found = (await Promise.all(codeIds.map(id => coding.examplesOfCode(id)))).flatMap(
      some => some ?? [],
    )
    const examples = found
      .filter(({ partId, atMs }) => gate.letsFrame(partId, atMs))
      .map(({ filmId, ...example }) => {
        const card = cards.find(({ film }) => film.id === filmId)
        return { ...example, place: `${titleOf(card?.film)} ${clockTime(Math.floor(example.atMs / 1000))}` }
      })
    const date = new Date().toLocaleDateString(language, { dateStyle: 'long' })
    setPrinted({
      codebook: throughGate(
        printedCodebook({ ...codebook, choiceLists, examples }, { study, date, language }),
        gate,
      ),
      stills: new Map(
        examples.flatMap(({ id, fileId, frame }) =>
          fileId === null || frame === null ? [] : [[id, stillAddress(fileId, frame)] as const],
        ),
      ),
    })
  }
  const takeOut = async (form: (typeof forms)[number]) => {
    if (form === 'print') return print()
    const taken = await coding.printedCodebook(form, language)
    if (!taken.ok) return outbox.say(taken.refusal)
    const bytes = Uint8Array.from(atob(taken.value.content), sign => sign.charCodeAt(0))
    downloads.keep(`${downloads.fileName(taken.value.title)}.${endings[form]}`, new Blob([bytes]))
  }
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" icon="down">
          {words.codebook.appendix.menu}
        </Button>
        <Popover placement="bottom end">
          <Menu
            className={menu.menu!}
            aria-label={words.codebook.appendix.menu}
            // The program writes them, from what it has.
            disabledKeys={isSaving ? Object.keys(endings) : []}
            onAction={key => void takeOut(key as (typeof forms)[number])}
          >
            {forms.map(form => (
              <MenuItem key={form} id={form} className={menu.item!}>
                {words.codebook.appendix.forms[form]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {printed && <AppendixPaper {...printed} onEnd={endPrint} />}
    </>
  )
}

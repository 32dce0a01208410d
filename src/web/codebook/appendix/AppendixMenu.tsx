import { useCallback, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Code, Contradiction } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useAppState, useServices, useStudy, useWords } from '../../use-app.ts'
import { AppendixPaper } from './AppendixPaper.tsx'
import type { AppendixDocument } from './appendix-document.ts'
import { appendixOf } from './appendix-document.ts'
import { docxOf } from './appendix-docx.ts'
import { markdownOf } from './appendix-markdown.ts'

const forms = ['print', 'docx', 'markdown'] as const

interface AppendixMenuProps {
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
}

/** The codebook on paper or in a file, as an appendix. */
export function AppendixMenu({ codes, contradictions }: AppendixMenuProps) {
  const words = useWords()
  const { codebook, navigation } = words
  const { downloads } = useServices()
  const open = useStudy()
  const study = open?.isSpecimen ? navigation.specimenStudy : (open?.name ?? '')
  const language = useAppState(state => state.preferences.language)
  const [printed, setPrinted] = useState<AppendixDocument | null>(null)
  const endPrint = useCallback(() => setPrinted(null), [])
  const takeOut = async (form: (typeof forms)[number]) => {
    const date = new Date().toLocaleDateString(language, { dateStyle: 'long' })
    const appendix = appendixOf({ codes, contradictions }, { study, date, language, words })
    const fileName = downloads.fileName(appendix.title)
    if (form === 'print') setPrinted(appendix)
    else if (form === 'markdown') downloads.keepText(`${fileName}.md`, markdownOf(appendix, codebook))
    else downloads.keep(`${fileName}.docx`, await docxOf(appendix, codebook))
  }
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" icon="down">
          {codebook.appendix.menu}
        </Button>
        <Popover placement="bottom end">
          <Menu
            className={menu.menu!}
            aria-label={codebook.appendix.menu}
            onAction={key => void takeOut(key as (typeof forms)[number])}
          >
            {forms.map(form => (
              <MenuItem key={form} id={form} className={menu.item!}>
                {codebook.appendix.forms[form]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {printed && <AppendixPaper document={printed} onEnd={endPrint} />}
    </>
  )
}

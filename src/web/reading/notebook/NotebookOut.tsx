import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Memo } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useShowFrames } from '../../stage/notebook/MemoFrames.tsx'
import { sayWhen } from '../../stage/notebook/say-when.ts'
import { useSayAbout } from '../../stage/notebook/use-memo-subjects.ts'
import { useWayOut } from '../../stage/withholding/use-gate.ts'
import { useAppState, useServices, useStudy, useWords } from '../../use-app.ts'
import { notebookDocx, notebookMarkdown } from './notebook-document.ts'

const forms = ['markdown', 'docx', 'markdown-whole', 'docx-whole'] as const

/** The memos that are shown as a file; private ones only where it is asked for. */
export function NotebookOut({ memos }: { memos: readonly Memo[] }) {
  const { notebook: words } = useWords()
  const { downloads } = useServices()
  const language = useAppState(state => state.preferences.language)
  const study = useStudy()?.name ?? ''
  const sayAbout = useSayAbout()
  const framesOf = useShowFrames()
  const wayOut = useWayOut()
  const hasPrivate = memos.some(({ isPrivate }) => isPrivate)
  const takeOut = async (form: (typeof forms)[number]) => {
    const gate = await wayOut.open()
    if (!gate) return
    const wanted = memos.filter(({ isPrivate }) => form.endsWith('-whole') || !isPrivate)
    const going = wanted.filter(gate.letsMemo)
    const document = gate.value({
      title: words.documentTitle(study),
      lead: words.lead({ memos: going.length, leftOut: memos.length - wanted.length }),
      memos: going.map(memo => ({
        heading: `${words.kinds[memo.what]}, ${sayWhen(memo.createdAt, language)}`,
        about: sayAbout(memo),
        text: memo.text,
        frames: framesOf(memo.id).map(({ title, time }) => `${title}, ${time}`),
      })),
    })
    document.lead = [document.lead, wayOut.said(gate)].filter(Boolean).join(' ')
    const name = downloads.fileName(document.title)
    if (form.startsWith('markdown')) downloads.keepText(`${name}.md`, notebookMarkdown(document))
    else downloads.keep(`${name}.docx`, await notebookDocx(document))
  }
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down" isDisabled={memos.length === 0}>
        {words.out}
      </Button>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu!}
          aria-label={words.out}
          onAction={key => void takeOut(key as (typeof forms)[number])}
        >
          {forms
            .filter(form => hasPrivate || !form.endsWith('-whole'))
            .map(form => (
              <MenuItem key={form} id={form} className={menu.item!}>
                {words.forms[form]}
              </MenuItem>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

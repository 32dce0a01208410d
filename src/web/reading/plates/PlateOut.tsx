import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Plate } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { pdfOf } from '../../stage/paper/page-pdf.ts'
import { paintPage } from '../../stage/paper/paint-page.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useWayOut } from '../../stage/withholding/use-gate.ts'
import { useServices, useWords } from '../../use-app.ts'
import { layOutPlate } from './lay-out-plate.ts'
import styles from './Plate.module.css'
import { StillSet } from './StillSet.tsx'
import type { ShownItem } from './shown-items.ts'

const forms = ['pdf', 'png'] as const
const forPublisher = 'publisher'

/** The plate as a picture and as a PDF, made here from the stills as they are. */
export function PlateOut({ plate, items }: { plate: Plate; items: readonly ShownItem[] }) {
  const { plates: words, sheet, stillSets } = useWords()
  const { downloads, stills } = useServices()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [isForPublisher, setIsForPublisher] = useState(false)
  const wayOut = useWayOut()
  const shown = items.filter(({ fileId, still }) => fileId !== null && still !== null)
  const takeOut = async (form: (typeof forms)[number]) => {
    setState('busy')
    const gate = await wayOut.open()
    if (!gate) return setState('failed')
    const going = shown.filter(({ item }) => gate.letsStretch(item))
    const entries = going.map(({ number, title, time, aspect, item }, picture) => ({
      ...{ number: String(number), title, time, aspect, picture },
      ...{ caption: item.caption, size: item.size },
    }))
    const { caption } = plate
    const name = gate.text(plate.name)
    const leftOut = wayOut.said(gate)
    const pages = layOutPlate(
      {
        ...gate.value({ name, caption: [gate.text(caption), leftOut].filter(Boolean).join('\n'), entries }),
        pageOf: sheet.pageOf,
      },
      form === 'pdf' ? 'pages' : 'picture',
    )
    const stillOf = (picture: number) => {
      const { fileId, still } = going[picture]!
      return stills.fetch(stillAddress(fileId!, still!, { place: 'picture' }))
    }
    try {
      const file =
        form === 'pdf'
          ? await pdfOf(pages, { title: name, stillOf, onPage: () => {} })
          : await paintPage(pages[0]!, stillOf)
      downloads.keep(`${downloads.fileName(name)}.${form}`, file)
      setState('idle')
    } catch (cause) {
      console.warn('The plate was not taken out.', cause)
      setState('failed')
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" icon="down" isDisabled={shown.length === 0 || state === 'busy'}>
          {words.out}
        </Button>
        <Popover placement="bottom end">
          <Menu
            className={menu.menu!}
            aria-label={words.out}
            onAction={key => {
              if (key === forPublisher) setIsForPublisher(true)
              else void takeOut(key as (typeof forms)[number])
            }}
          >
            {forms.map(form => (
              <MenuItem key={form} id={form} className={menu.item!}>
                {words.forms[form]}
              </MenuItem>
            ))}
            <MenuItem id={forPublisher} className={menu.item!}>
              {stillSets.open}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {isForPublisher && <StillSet plate={plate} onClose={() => setIsForPublisher(false)} />}
      {state === 'failed' && (
        <span className={styles.failed} role="alert">
          {words.failed}
        </span>
      )}
    </>
  )
}

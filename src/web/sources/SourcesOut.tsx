import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import menu from '../controls/Menu.module.css'
import { useWayOut } from '../stage/withholding/use-gate.ts'
import { useServices, useStudy, useWords } from '../use-app.ts'
import { sourcesDocx } from './sources-docx.ts'
import type { SetSource } from './use-sources.ts'

const forms = ['docx', 'html', 'text', 'bibtex', 'csl-json'] as const

/** The list as a file: in the style and order in which it is shown, or in a form for other programs. */
export function SourcesOut({ references: shown }: { references: readonly SetSource[] }) {
  const { sources: words } = useWords()
  const { downloads, outbox, sources: reader } = useServices()
  const wayOut = useWayOut()
  const called = words.listTitle(useStudy()?.name ?? '')
  const takeOut = async (form: (typeof forms)[number]) => {
    const gate = await wayOut.open()
    if (!gate) return
    const { title, references } = gate.value({
      title: called,
      references: shown.map(({ html, text }) => ({ html, text })),
    })
    const name = downloads.fileName(title)
    if (form === 'docx') {
      downloads.keep(
        `${name}.docx`,
        await sourcesDocx(
          title,
          references.map(({ html }) => html),
        ),
      )
    } else if (form === 'html') {
      const list = references.map(({ html }) => `<p>${html}</p>`).join('\n')
      const page = `<!doctype html>\n<meta charset="utf-8">\n<title>${escaped(title)}</title>\n${list}\n`
      downloads.keep(`${name}.html`, new Blob([page], { type: 'text/html' }))
    } else if (form === 'text') {
      downloads.keepText(`${name}.txt`, references.map(({ text }) => `${text}\n`).join(''))
    } else {
      const taken = await reader.takeOut(form)
      if (taken.ok) downloads.keepText(`${name}.${form === 'bibtex' ? 'bib' : 'csl.json'}`, taken.value.text)
      else outbox.say(taken.refusal)
    }
    wayOut.say(gate)
  }
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down" isDisabled={shown.length === 0}>
        {words.out}
      </Button>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu!}
          aria-label={words.out}
          onAction={key => void takeOut(key as (typeof forms)[number])}
        >
          {forms.map(form => (
            <MenuItem key={form} id={form} className={menu.item!}>
              {words.forms[form]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useAppState, useServices, useWords } from '../../use-app.ts'

const forms = ['docx', 'csv', 'json', 'svg', 'png', 'r'] as const

/** A finding in a file: one that is kept, by its id, or that of a question. */
export function FindingOut({ what }: { what: string | { question: string; asked: object } }) {
  const { kept } = useWords()
  const { questions, downloads, outbox } = useServices()
  const isSaving = useAppState(state => state.outbox.waiting.length > 0)
  const takeOut = async (form: (typeof forms)[number]) => {
    const taken = await questions.takeOut(what, form)
    if (!taken.ok) return outbox.say(taken.refusal)
    const { fileName, content } = taken.value
    downloads.keep(fileName, new Blob([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))]))
  }
  return (
    <MenuTrigger>
      <Button look="quiet" icon="download">
        {kept.takeOut}
      </Button>
      <Popover placement="bottom start">
        <Menu
          className={menu.menu!}
          aria-label={kept.takeOut}
          // The program writes them, from what it has.
          disabledKeys={isSaving ? [...forms] : []}
          onAction={form => void takeOut(form as (typeof forms)[number])}
        >
          {forms.map(form => (
            <MenuItem key={form} id={form} className={menu.item!}>
              {kept.forms[form]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

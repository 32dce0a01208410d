import { useNavigate } from '@tanstack/react-router'
import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components'
import type { StudyAnswer } from '../../../server/contracts/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import { numbersChoices } from '../../../study/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import menu from '../../controls/Menu.module.css'
import { noticed } from '../../state/notices.ts'
import { useServices, useStore, useWords } from '../../use-app.ts'

interface StudyMenuProps {
  study: StudyAnswer
  onRename: () => void
  onCorpus: () => void
  onTakeOut: () => void
}

/** What can be done with the study as a whole; what would write is missing in a study that is open for reading. */
export function StudyMenu({ study, onRename, onCorpus, onTakeOut }: StudyMenuProps) {
  const { studyMenu: words, studies, corpusStatement, navigation } = useWords()
  const navigate = useNavigate()
  const { reader } = useServices()
  const mayWrite = !study.isForReading
  const acts: Record<string, () => void> = {
    rename: onRename,
    corpus: onCorpus,
    another: () => void navigate({ to: '/studies' }),
    takeOut: onTakeOut,
    backUp: () => void reader.backUp(),
    settings: () => void navigate({ to: '/settings' }),
  }
  return (
    <Menu className={menu.menu!} aria-label={words.button} onAction={key => acts[String(key)]?.()}>
      {mayWrite && !study.isSpecimen && <Item id="rename" name={words.rename} />}
      {mayWrite && !study.isSpecimen && <Item id="corpus" name={corpusStatement.menu} />}
      {!study.isSpecimen && <Item id="another" name={words.openAnother} />}
      <Item id="takeOut" name={studies.takeOut} />
      {mayWrite && <Item id="backUp" name={navigation.backUp} meaning={navigation.backUpTip} />}
      {mayWrite && <Separator className={menu.line!} />}
      {mayWrite && <NumbersSection chosen={study.numbers} />}
      <Separator className={menu.line!} />
      <Item id="settings" name={words.settings} />
    </Menu>
  )
}

function Item({ id, name, meaning }: { id: string; name: string; meaning?: string }) {
  return (
    <MenuItem id={id} textValue={name} className={menu.item!}>
      <span>
        {name}
        {meaning && <small>{meaning}</small>}
      </span>
    </MenuItem>
  )
}

function NumbersSection({ chosen }: { chosen: NumbersChoice }) {
  const { studyMenu: words } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  const choose = async (numbers: NumbersChoice) => {
    const refusal = await outbox.send({ kind: 'edit-study', numbers, upon: { numbers: chosen } })
    if (refusal) outbox.say(refusal)
    else store.change('notices', before => noticed(before, { kind: 'numbers-chosen', numbers }))
  }
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const [next] = [...keys] as NumbersChoice[]
        if (next && next !== chosen) void choose(next)
      }}
    >
      <Header className={menu.heading!}>{words.numbers}</Header>
      {numbersChoices.map(choice => (
        <MenuItem key={choice} id={choice} textValue={words.numbersNames[choice]} className={menu.item!}>
          {({ isSelected }) => (
            <>
              <span>
                {words.numbersNames[choice]}
                <small>{words.numbersMeanings[choice]}</small>
              </span>
              {isSelected && <Icon name="chosen" />}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { chosenFiles } from '../services/dropped-files.ts'
import { useServices } from '../use-app.ts'

/** A button that opens the system's own file dialog; what is chosen there is copied into the study. */
export function ChooseFiles({
  children,
  look = 'plain',
}: {
  children: ReactNode
  look?: 'plain' | 'strong'
}) {
  const { uploads } = useServices()
  return (
    <FileTrigger allowsMultiple onSelect={list => list && uploads.addFiles(chosenFiles(list))}>
      <Button look={look} icon="add">
        {children}
      </Button>
    </FileTrigger>
  )
}

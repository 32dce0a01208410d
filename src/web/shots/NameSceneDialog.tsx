import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Scene } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useWords } from '../use-app.ts'
import styles from './NameSceneDialog.module.css'
import type { SceneActs } from './use-scene-acts.ts'

export function NameSceneDialog({ acts }: { acts: SceneActs }) {
  const { scenes: words, navigation } = useWords()
  const { naming } = acts
  if (!naming) return null
  return (
    <Dialog title={words.naming[naming.level]} closeLabel={navigation.close} isOpen onClose={acts.stopNaming}>
      <NameForm scene={naming} onName={name => acts.name(naming, name)} />
    </Dialog>
  )
}

function NameForm({ scene, onName }: { scene: Scene; onName: (name: string) => void }) {
  const { scenes: words } = useWords()
  const [name, setName] = useState(scene.name)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onName(name.trim())
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <label className={styles.field}>
        {words.name}
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog has this one field.
          autoFocus
          value={name}
          maxLength={200}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <div>
        <Button look="strong" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}

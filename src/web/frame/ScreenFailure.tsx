import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Button } from '../controls/Button.tsx'
import styles from '../stage/opening/PlainPage.module.css'
import { useWords } from '../use-app.ts'

/** Stands in the place of a screen that has met a fault; the rail stays usable. */
export function ScreenFailure({ error, reset }: ErrorComponentProps) {
  const { navigation } = useWords()
  useEffect(() => console.error(error), [error])
  return (
    <div className={styles.plain} role="alert">
      <h1>{navigation.screenFailed}</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button look="strong" onPress={reset}>
        {navigation.openAgain}
      </Button>
    </div>
  )
}

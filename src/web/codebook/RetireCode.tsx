import { useState } from 'react'
import type { CodeHoldings } from '../../server/contracts/index.ts'
import type { Code } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useServices, useWords } from '../use-app.ts'
import styles from './RetireCode.module.css'

interface RetireCodeProps {
  code: Code
  name: string
  onRetire: (retired: boolean) => void
}

/** Retires a code and brings it back. Where marks hang on it, they are named first. */
export function RetireCode({ code, name, onRetire }: RetireCodeProps) {
  const { codebook } = useWords()
  const { coding } = useServices()
  const [holdings, setHoldings] = useState<CodeHoldings | null>(null)
  const ask = async () => {
    const found = await coding.holdingsOfCode(code.id)
    // Without an answer the act waits like any other; it takes nothing away.
    if (found && found.marks > 0) setHoldings(found)
    else onRetire(true)
  }
  const retire = () => {
    setHoldings(null)
    onRetire(true)
  }
  return (
    <>
      <Button
        look="quiet"
        {...(code.retired ? {} : { tip: codebook.retireMeaning })}
        onPress={() => (code.retired ? onRetire(false) : void ask())}
      >
        {code.retired ? codebook.bringBack : codebook.retire}
        <span className="unseen"> {name}</span>
      </Button>
      {holdings && !code.retired && (
        <div className={styles.holdings} role="alert">
          <p>{codebook.retireHoldings(name, holdings)}</p>
          <Button look="strong" onPress={retire}>
            {codebook.retireAll}
          </Button>
          <Button look="quiet" onPress={() => setHoldings(null)}>
            {codebook.cancel}
          </Button>
        </div>
      )}
    </>
  )
}

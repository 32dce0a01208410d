import { useState } from 'react'
import styles from './Still.module.css'

const triesAtMost = 8
const betweenTriesMs = 3000

/** A still in its neutral ground. One that cannot be had now is asked for again: it may only just be drawn. */
export function Still({ address }: { address: string }) {
  const [failed, setFailed] = useState({ address, tries: 0, isWaiting: false })
  const { tries, isWaiting } = failed.address === address ? failed : { tries: 0, isWaiting: false }
  const fail = () => {
    setFailed({ address, tries: tries + 1, isWaiting: true })
    if (tries < triesAtMost)
      setTimeout(
        () => setFailed(now => (now.address === address ? { ...now, isWaiting: false } : now)),
        betweenTriesMs,
      )
  }
  if (isWaiting || address === '') return null
  return (
    <img
      key={tries}
      className={styles.still}
      src={address}
      alt=""
      decoding="async"
      loading="lazy"
      draggable={false}
      onError={fail}
    />
  )
}

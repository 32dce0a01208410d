import type { ReactNode } from 'react'
import { piecesOf } from './set-pieces.ts'

/** A reference as its style sets it. Of its markup only what is known is drawn; everything else is text. */
export function SetText({ html }: { html: string }): ReactNode {
  const pieces = piecesOf(html)
  const first =
    pieces
      .map(({ text }) => text)
      .join('')
      .match(/\p{L}/u)?.[0] ?? ''
  const drawn = pieces.map(({ text, isItalic, isBold, isRaised, isSmallCaps }, at) => {
    const style = {
      ...(isItalic && { fontStyle: 'italic' as const }),
      ...(isBold && { fontWeight: 600 }),
      ...(isSmallCaps && { fontVariant: 'small-caps' }),
    }
    const key = `${at} ${text}`
    return isRaised ? (
      <sup key={key}>{text}</sup>
    ) : (
      <span key={key} style={style}>
        {text}
      </span>
    )
  })
  // Signs are as wide as the script that a reference begins in takes them, whatever the language of the page.
  return /\p{Script=Han}/u.test(first) ? (
    drawn
  ) : (
    <span lang="" style={{ fontFamily: 'var(--serif)' }}>
      {drawn}
    </span>
  )
}

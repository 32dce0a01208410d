import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Moment } from './use-film.ts'

interface MomentLinkProps {
  moment: Moment
  children?: ReactNode
  label?: string
}

/** Leads to the frame at the desk. */
export function MomentLink({ moment: { partId, frame, said }, children, label }: MomentLinkProps) {
  return (
    <Link
      to="/coding/$partId"
      params={{ partId }}
      search={frame === null ? {} : { frame }}
      {...(label && { 'aria-label': label })}
    >
      {children ?? said}
    </Link>
  )
}

/** What a desk says of itself to windows that show its picture alone. */
export type SaidByDesk =
  | {
      kind: 'shows'
      deskId: string
      partId: string
      frame: number
      /** How fast the film runs: below nothing backwards, nothing while it stands. */
      rate: number
      /** Because it was asked for, and not because something moved. */
      isAsked: boolean
    }
  | { kind: 'gone'; deskId: string }

/** What a window that shows the picture asks of every desk. */
export type AskedOfDesks = { kind: 'who-shows' }

/** How often such a window asks. A desk of which nothing was asked for much longer says nothing. */
export const askEveryMs = 1000

/** All windows of this browser that are at this address hear each other here. */
export function pictureChannel(): BroadcastChannel {
  return new BroadcastChannel('silverscreen.picture')
}

/** What is copied for other programs. */
export class Clipboard {
  /** Resolves to false where the browser forbids it. */
  async write(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch (cause) {
      console.warn('The browser did not let text be copied.', cause)
      return false
    }
  }
}

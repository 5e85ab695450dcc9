/** Whether the browser let the text be put on the clipboard: inside of Office it often does not. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

import { spawn } from 'node:child_process'

/** Opens an address in the user's browser, where there is a screen to open it on. */
export function openBrowser(address: string): void {
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return
  const [program, ...args] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '""', address]
      : platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address]
  const child = spawn(program ?? '', args, { stdio: 'ignore', detached: true })
  // No such program: the address stands in the terminal anyway.
  child.on('error', () => undefined)
  child.unref()
}

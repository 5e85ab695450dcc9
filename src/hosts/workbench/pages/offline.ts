/**
 * Keeps the page usable without the network: sw.js, written by the build, stores every file of the page under the
 * build's own name. Where there is no service worker (a file opened from disk, plain http) the page works while it is
 * open.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !window.isSecureContext || !location.protocol.startsWith('http')) return
  navigator.serviceWorker.register('sw.js').catch(() => {
    // Some companies forbid it by policy; all that is lost is opening the page without a network.
    document.documentElement.dataset['offline'] = 'no'
  })
}

/* global self, caches, fetch, URL, Response */
// Filled in by the build: every file of the page, and a name that changes with any of them.
const FILES = /* files */ []
const CACHE = 'jixiao-workbench-' + /* version */ ''

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('jixiao-workbench-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

// The page itself is asked for first, so that a new version is seen; everything else carries its version in its name.
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  const kept = () => caches.match(request, { ignoreSearch: true })
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => kept().then((page) => page ?? caches.match('index.html'))))
  } else if (request.url.endsWith('/jixiao.json')) {
    // It may be changed at any time and is never kept here; an empty answer says that the server is away.
    event.respondWith(fetch(request).catch(() => new Response(null, { status: 204 })))
  } else event.respondWith(kept().then((file) => file ?? fetch(request)))
})

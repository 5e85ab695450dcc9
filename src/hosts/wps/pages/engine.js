/* global document, location, navigator, window */
// Runs before anything else, also in engines too old for the pane (Trident, Chromium before 88): plain ES5, in a file of
// its own because the page's content security policy allows no script inside the page.
;(function () {
  var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  var old = document.documentMode || (chromium && +chromium[1] < 88) || !('replaceAll' in String.prototype)
  // The resident page stays: its buttons open the page that explains (main.js).
  if (document.documentElement.getAttribute('data-resident')) window.jixiao = { old: !!old, waiting: [], run: null }
  else if (old) location.replace('unsupported.html')
})()

/* global document, location, navigator */
// Runs before anything else, also in engines too old for the pane (Internet Explorer's Trident, Chromium before 88):
// plain ES5, in a file of its own because the page's content security policy allows no script inside the page.
;(function () {
  var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  var old = document.documentMode || (chromium && +chromium[1] < 88) || !('replaceAll' in String.prototype)
  if (old) location.replace('unsupported.html' + location.search)
})()

/* global window */
// Excel says that a page did not start unless the page answers it, also one that only explains. ES5, like engine.js.
if (window.Office) window.Office.initialize = function () {}

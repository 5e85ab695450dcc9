/* global document, window */
// 收起 on the pages that are not the pane itself: puts the one it stands in away by its number, kept under the name the
// button gives (panes.ts, main.js). ES5: the page for engines that are too old has the button too.
;(function () {
  var button = document.getElementById('collapse')
  var program = window.Application || window.wps
  if (!button) return
  if (!program) button.hidden = true
  else {
    button.onclick = function () {
      var pane = program.GetTaskPane(Number(program.PluginStorage.getItem(button.getAttribute('data-pane'))))
      if (pane) pane.Visible = false
    }
  }
})()

/* global document, window */
// 收起 on the help's pages: puts the pane away by its number, under which panes.ts keeps it. Engines too old for the
// rest have been sent elsewhere (engine.js).
;(function () {
  var button = document.getElementById('collapse')
  var program = window.Application || window.wps
  if (!button) return
  if (!program) button.hidden = true
  else {
    button.onclick = function () {
      var pane = program.GetTaskPane(Number(program.PluginStorage.getItem('jixiao.pane.help')))
      if (pane) pane.Visible = false
    }
  }
})()
